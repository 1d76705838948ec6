# What can be asked of ./tertulia.

tertulia=$(dirname "$launcher")/tertulia
asked() { "$tertulia" "$@" 2>&1; echo "exit $?"; }

contains "test with an argument is not begun" "test takes no arguments" "$(asked test now)"
contains "package with an argument is not begun" "package takes no arguments" "$(asked package now)"
contains "a mistyped command is not taken for the app's" "there is no command tset" "$(asked tset)"
contains "and it fails" "exit 2" "$(asked tset)"
for way in "help" "--help" "-h" "test --help" "run -h"; do
  contains "$way needs no build" "./tertulia test" "$(asked $way)"
done
commands=$(sed -nE "s/^COMMANDS='(.*)'/\1/p" "$tertulia")
for name in $commands; do
  contains "every command is told" "$name" "$(asked help)"
done
for option in $(sed -nE 's/.*case "(--[a-z]+)" ->.*/\1/p' "$launcher/../app/src/main/java/org/tertulia/app/Options.java"); do
  contains "every option of the app is told" "$option" "$(asked help)"
done

# The demo says what is wrong before it builds or installs anything.
contains "without a display it says so" "there is no display" "$(DISPLAY='' asked demo)"
contains "and what goes without one" "--screenshots DIR" "$(DISPLAY='' asked demo)"
contains "and it fails" "exit 1" "$(DISPLAY='' asked demo)"
contains "an option of the app alone is refused" "demo does not know --profile" "$(asked demo --profile x)"
contains "pictures need a folder" "--screenshots needs a value" "$(asked demo --screenshots)"
contains "a theme that there is not is refused" "--theme does not take blue" "$(asked demo --theme blue)"
contains "demo --help needs no build" "--screenshots DIR" "$(asked demo --help)"
