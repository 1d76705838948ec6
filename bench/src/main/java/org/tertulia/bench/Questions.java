package org.tertulia.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tertulia.model.Address;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;
import org.tertulia.model.MessageId;
import org.tertulia.store.SearchRequest;

/** Every kind of search that a person does. What plain SQL is asked is written out by hand, as FTS5 reads it. */
final class Questions {

    private static final int LIMIT = 50;

    private final List<Conversation> conversations;
    private final String rareSender;

    /** @param rareSender the index's token of {@link GeneratedProfile#rareSender} */
    Questions(List<Conversation> conversations, String rareSender) {
        this.conversations = conversations;
        this.rareSender = rareSender;
    }

    static Conversation numbered(List<Conversation> conversations, int number) {
        Address address = GeneratedProfile.address(number);
        return conversations.stream()
                .filter(conversation -> conversation.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    List<Question> all() {
        List<Question> all = new ArrayList<>();
        all.add(words("rare", List.of(GeneratedProfile.RARE + " "), List.of("\"" + GeneratedProfile.RARE + "\"")));
        all.add(words(
                "common", List.of("the ", "que ", "und ", "в "), List.of("\"the\"", "\"que\"", "\"und\"", "\"в\"")));
        all.add(words(
                "phrase",
                List.of("\"release meeting tomorrow\" ", "\"of the\" "),
                List.of("\"release meeting tomorrow\"", "\"of the\"")));
        all.add(words(
                "prefix 2",
                List.of("re", "ca", "пр"),
                List.of("\"re\" OR \"_re\"", "\"ca\" OR \"_ca\"", "\"пр\" OR \"_пр\"")));
        all.add(words(
                "prefix 3",
                List.of("rel", "can", "sch"),
                List.of("\"rel\" OR \"_rel\"", "\"can\" OR \"_can\"", "\"sch\" OR \"_sch\"")));
        all.add(words("prefix 4", List.of("rele", "maña", "stel"), List.of("\"rele\" *", "\"mana\" *", "\"stel\" *")));
        all.add(words("1 Chinese", List.of("我", "国", "年"), List.of("\"我\" *", "\"国\" *", "\"年\" *")));
        all.add(words("2 Chinese", List.of("中国", "我们"), List.of("\"中国\"", "\"我们\"")));
        all.add(words("Japanese", List.of("ありがとう", "会議"), List.of("\"あり りが がと とう\"", "\"会議\"")));
        all.add(words(
                "URL part",
                List.of("example7.org ", "https://example12.org "),
                List.of("\"example7 org\"", "\"https example12 org\"")));
        all.add(words(
                "URL unfinished",
                List.of("https://example12.or", "example7.org/re", "example9.org/т"),
                List.of("\"https example12 or\" *", "\"example7 org re\" *", "\"example9 org т\"")));
        all.addAll(filtered());
        return all;
    }

    private List<Question> filtered() {
        ConversationId small = numbered(conversations, GeneratedProfile.SMALL).id();
        ConversationId large = numbered(conversations, GeneratedProfile.LARGE).id();
        MessageId newest =
                Objects.requireNonNull(conversations.getFirst().last()).id();
        MessageId since =
                MessageId.firstOf(newest.epochMilli() - Duration.ofDays(30).toMillis());
        String common = "\"the\" AND \"c_";
        return List.of(
                question("common, conversation of 2,000", small, null, null, common + small.value() + '"'),
                question("common, conversation of 300,000", large, null, null, common + large.value() + '"'),
                question(
                        "common, by a rare sender",
                        null,
                        GeneratedProfile.rareSender(),
                        null,
                        "\"the\" AND \"" + rareSender + '"'),
                question("common, within 30 days", null, null, since, "\"the\""));
    }

    private static Question words(String name, List<String> typed, List<String> expressions) {
        List<SearchRequest> requests = typed.stream()
                .map(text -> new SearchRequest(text, null, null, null, null, null, LIMIT))
                .toList();
        return new Question(name, requests, expressions, 0);
    }

    private static Question question(
            String name,
            @Nullable ConversationId conversation,
            @Nullable Address sender,
            @Nullable MessageId since,
            String expression) {
        SearchRequest request = new SearchRequest(
                "the ",
                conversation,
                null,
                sender,
                since == null ? null : Instant.ofEpochMilli(since.epochMilli()),
                null,
                LIMIT);
        return new Question(name, List.of(request), List.of(expression), since == null ? 0 : since.value());
    }
}
