import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * {@code Slim FOLDER ARCHITECTURE}: writes every jar of the folder anew, without what is native to other systems, and not
 * compressed, which makes what it is packed into smaller. ARCHITECTURE is the system's own ({@code uname -m}).
 */
void main(String[] words) throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(words[0]))) {
        for (Path jar : jars.filter(each -> each.toString().endsWith(".jar")).toList()) slim(jar, ours(words[1]));
    }
}

/** What stands in the path of a library for this system. */
Pattern ours(String architecture) {
    String names = switch (architecture) {
        case "x86_64" -> "x86[_-]64|amd64";
        case "aarch64" -> "aarch64|arm64";
        default -> Pattern.quote(architecture);
    };
    return Pattern.compile("(?i)linux[/_-](%s)\\b".formatted(names));
}

static final Pattern NATIVE = Pattern.compile("(?i).*\\.(so|dll|dylib|jnilib)");

void slim(Path jar, Pattern ours) throws IOException {
    Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
    try (var from = new ZipFile(jar.toFile());
            OutputStream file = Files.newOutputStream(slim);
            var to = new ZipOutputStream(file)) {
        List<? extends ZipEntry> entries = from.stream().toList();
        for (ZipEntry entry : entries) {
            if (NATIVE.matcher(entry.getName()).matches() && !ours.matcher(entry.getName()).find()) continue;
            copy(entry, from.getInputStream(entry).readAllBytes(), to);
        }
    }
    Files.move(slim, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
}

void copy(ZipEntry entry, byte[] bytes, ZipOutputStream to) throws IOException {
    var stored = new ZipEntry(entry.getName());
    stored.setTimeLocal(entry.getTimeLocal());
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(bytes.length);
    var sum = new CRC32();
    sum.update(bytes);
    stored.setCrc(sum.getValue());
    to.putNextEntry(stored);
    to.write(bytes);
    to.closeEntry();
}
