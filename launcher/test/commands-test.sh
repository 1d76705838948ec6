# What can be asked of ./tertulia.

tertulia=$(dirname "$launcher")/tertulia
asked() { "$tertulia" "$@" 2>&1; echo "exit $?"; }

contains "test with an argument is not begun" "test takes no arguments" "$(asked test now)"
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
