package org.tertulia.swing.theme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs a folder of Twemoji SVG files the way {@link EmojiArt} reads them; run by hand for a new release. */
final class EmojiPacker {
    private static final int DRAWINGS_PER_MEMBER = 64;

    private EmojiPacker() {}

    /** @param args folder of {@code .svg} files, folder to write into */
    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (var list = Files.list(Path.of(args[0]))) {
            files = list.filter(f -> f.toString().endsWith(".svg")).sorted().toList();
        }
        List<String> index = new ArrayList<>();
        try (OutputStream out = Files.newOutputStream(Path.of(args[1], "twemoji.gz"))) {
            for (int from = 0; from < files.size(); from += DRAWINGS_PER_MEMBER) {
                List<Path> part = files.subList(from, Math.min(files.size(), from + DRAWINGS_PER_MEMBER));
                byte[] member = member(part);
                out.write(member);
                index.add("@ " + member.length);
                for (Path file : part) {
                    index.add(file.getFileName().toString().replace(".svg", "") + " " + Files.size(file));
                }
            }
        }
        Files.write(Path.of(args[1], "twemoji.index"), index);
    }

    private static byte[] member(List<Path> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            for (Path file : files) {
                Files.copy(file, gzip);
            }
        }
        return bytes.toByteArray();
    }
}
