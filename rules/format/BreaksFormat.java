// breaks the format
package planted;
public final class BreaksFormat {
        public   int planted ( ) { return 1 ; }
}
