// breaks DefaultCharset
package planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class BreaksDefaultCharset {
    public byte[] run(String text) {
        return text.getBytes();
    }
}
