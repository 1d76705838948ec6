package org.tertulia.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.tertulia.model.Conversation;
import org.tertulia.model.Gap;
import org.tertulia.model.Message;
import org.tertulia.model.OutboxItem;

/** One conversation, written as it is walked through. */
abstract sealed class HistoryWriter implements HistoryPages.Walker {

    private final Writer out;

    private HistoryWriter(Writer out) {
        this.out = out;
    }

    abstract void begin(Conversation conversation, String account);

    void end() {}

    final void line(String line) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON object a line. */
    static final class Json extends HistoryWriter {

        Json(Writer out) {
            super(out);
        }

        @Override
        void begin(Conversation conversation, String account) {
            line(Output.text(Rows.ConversationRow.of(conversation, account)));
        }

        @Override
        public void message(Message message) {
            line(Output.text(Rows.MessageRow.of(message)));
        }

        @Override
        public void gap(Gap gap) {
            line(Output.text(Rows.GapRow.of(gap)));
        }

        @Override
        public void unsent(OutboxItem item) {
            line(Output.text(Rows.UnsentRow.of(item)));
        }
    }

    /** For reading. */
    static final class Text extends HistoryWriter {

        private final MessageWords messages;
        private final Words words;

        Text(Writer out, MessageWords messages, Words words) {
            super(out);
            this.messages = messages;
            this.words = words;
        }

        @Override
        void begin(Conversation conversation, String account) {
            line(words.say(
                    "history.heading",
                    Plain.line(conversation.title()),
                    conversation.address().scheme() + ":"
                            + Plain.line(conversation.address().value()),
                    Plain.line(account)));
        }

        @Override
        public void message(Message message) {
            line(messages.line(message, ""));
        }

        @Override
        public void gap(Gap gap) {
            line(words.say("history.gap"));
        }

        @Override
        public void unsent(OutboxItem item) {
            String standing = words.of("delivery", item.delivery());
            line(words.say(
                    "history.unsent", standing, Plain.indented(item.body().text())));
        }

        @Override
        void end() {
            line("");
        }
    }
}
