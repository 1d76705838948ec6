# Where nobody has said which letters the terminal has, they are what they are everywhere now; Java takes ASCII.
# For any shell: the package's start script has it too.
letters() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX)
      unset LC_ALL
      export LC_CTYPE=C.UTF-8
      ;;
  esac
}
