package org.tertulia.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a command writes: words for people in their terminal's letters, JSON for programs in UTF-8. */
final class Output {

    /** It cannot be written any more. */
    static final class GoneException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String why;

        GoneException(IOException why) {
            super(why);
            this.why = String.valueOf(why.getMessage());
        }

        String why() {
            return why;
        }

        /** Who reads it has gone: nothing more is wanted. Java tells it by words alone. */
        boolean isBrokenPipe() {
            return why.toLowerCase(Locale.ROOT).contains("pipe");
        }
    }

    /** What is not known is left out, and so is what does not apply. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final OutputStream out;
    private final Charset charset;
    private boolean gone;

    Output(OutputStream out, Charset charset) {
        this.out = new BufferedOutputStream(out);
        this.charset = charset;
    }

    void line(String words) {
        write((words + System.lineSeparator()).getBytes(charset));
    }

    /** @param row a record of {@link Rows} */
    void json(Record row) {
        write((text(row) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** On one line. */
    static String text(Record row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(row.getClass() + " is no JSON", e);
        }
    }

    /** For help. */
    PrintWriter printer() {
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }

    /** What could not be written once is not tried again. */
    void flush() {
        if (gone) return;
        try {
            out.flush();
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private GoneException gone(IOException why) {
        gone = true;
        return new GoneException(why);
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw gone(e);
        }
    }
}
