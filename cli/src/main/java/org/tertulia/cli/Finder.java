package org.tertulia.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.Command;
import org.tertulia.client.Query;
import org.tertulia.model.Account;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.ConversationId;

/** What a person means by what they type: one account, one conversation, or a mistake that says what there is. */
final class Finder {

    private static final int MOST_NAMED = 10;

    private final Talk talk;
    private final Words words;
    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();

    Finder(Talk talk, Words words) throws InterruptedException {
        this.talk = talk;
        this.words = words;
        for (Account account : talk.ask(new Query.Accounts())) accounts.put(account.id(), account);
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    Account account(AccountId id) {
        Account account = accounts.get(id);
        if (account == null) throw words.trouble(ExitCode.NOT_FOUND, "account.removed");
        return account;
    }

    /** What to call it where it may have been removed. */
    String name(AccountId id) {
        Account account = accounts.get(id);
        return account == null ? "" : account.address().value();
    }

    /** @param typed an account's address or number; {@code null}: the only one */
    Account account(@Nullable String typed) {
        Predicate<Account> meant = account -> typed == null
                || matches(account.address(), typed)
                || Long.toString(account.id().value()).equals(typed);
        List<Account> found = accounts.values().stream().filter(meant).toList();
        if (found.size() == 1) return found.getFirst();
        String all = names(
                accounts.values().stream().map(account -> account.address().scheme() + ":" + account.address()));
        if (accounts.isEmpty()) throw words.trouble(ExitCode.NOT_FOUND, "account.none");
        if (typed == null) throw words.trouble(ExitCode.NOT_FOUND, "account.which", all);
        throw words.trouble(ExitCode.NOT_FOUND, found.isEmpty() ? "account.unknown" : "account.several", typed, all);
    }

    /** Of one account alone, where one is named. */
    Optional<AccountId> only(@Nullable String account) {
        return account == null ? Optional.empty() : Optional.of(account(account).id());
    }

    /**
     * A conversation that is there, by its number, address or title; otherwise one is begun with the contact of that
     * address or name.
     */
    Conversation conversation(String typed, @Nullable String account) throws InterruptedException {
        return known(typed, only(account)).orElseThrow(() -> unknown(typed));
    }

    /**
     * The same, to write there: on a network where nobody is asked to be a contact, one with that address is begun. Which
     * account is meant must be clear, by a scheme before the address or by itself.
     */
    Conversation toWrite(String typed, @Nullable String account) throws InterruptedException {
        Optional<AccountId> only = only(account);
        Optional<Conversation> known = known(typed, only);
        if (known.isPresent()) return known.get();
        List<Account> able = accounts.values().stream()
                .filter(each -> only.isPresent() ? only.get().equals(each.id()) : schemed(each.network(), typed))
                .filter(each -> isOpenToAll(each.network()))
                .toList();
        if (able.isEmpty()) throw unknown(typed);
        if (able.size() > 1)
            throw words.trouble(
                    ExitCode.NOT_FOUND,
                    "account.which",
                    names(able.stream().map(each -> each.address().scheme() + ":" + each.address())));
        return found(talk.done(new Command.WriteTo(able.getFirst().id(), typed)), typed);
    }

    private boolean isOpenToAll(String network) {
        return talk.way().messenger().networks().stream()
                .filter(each -> each.id().equals(network))
                .anyMatch(each -> !each.capabilities().can(Capabilities.CONTACT_REQUESTS));
    }

    private Trouble unknown(String typed) {
        return words.trouble(ExitCode.NOT_FOUND, "conversation.unknown", typed);
    }

    private Optional<Conversation> known(String typed, Optional<AccountId> only) throws InterruptedException {
        List<Conversation> all = conversations().stream()
                .filter(each -> only.isEmpty() || only.get().equals(each.account()))
                .toList();
        List<Conversation> found = best(
                all,
                List.of(
                        each -> Long.toString(each.id().value()).equals(typed),
                        each -> matches(each.address(), typed),
                        each -> each.title().equalsIgnoreCase(typed)));
        if (found.size() == 1) return Optional.of(found.getFirst());
        if (found.size() > 1) throw several(typed, found.stream().map(this::describe));
        Contact contact = contact(typed, only).orElse(null);
        return contact == null ? Optional.empty() : Optional.of(with(contact));
    }

    List<Conversation> conversations() throws InterruptedException {
        return talk.ask(new Query.Conversations());
    }

    private Optional<Contact> contact(String typed, Optional<AccountId> only) throws InterruptedException {
        List<Contact> all = talk.ask(new Query.People()).stream()
                .flatMap(person -> person.contacts().stream())
                .filter(each -> only.isEmpty() || only.get().equals(each.account()))
                .toList();
        List<Contact> found = best(
                all,
                List.of(
                        each -> matches(each.address(), typed),
                        each -> each.displayName().equalsIgnoreCase(typed)));
        if (found.size() > 1) {
            throw several(typed, found.stream().map(each -> describe(each.address(), each.account())));
        }
        return found.stream().findFirst();
    }

    private Conversation with(Contact contact) throws InterruptedException {
        ConversationId id = talk.done(new Command.OpenConversation(contact.account(), contact.address()));
        return found(id, contact.address().value());
    }

    private Conversation found(ConversationId id, String typed) throws InterruptedException {
        return conversations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(typed));
    }

    /** Those of the first way to understand it that finds any. */
    private static <T> List<T> best(List<T> all, List<Predicate<T>> ways) {
        return ways.stream()
                .map(way -> all.stream().filter(way).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** {@code ben@example.org} or {@code xmpp:ben@example.org}. */
    private static boolean matches(Address address, String typed) {
        return address.value().equalsIgnoreCase(typed)
                || (address.scheme() + ":" + address.value()).equalsIgnoreCase(typed);
    }

    private static boolean schemed(String scheme, String typed) {
        return typed.regionMatches(true, 0, scheme + ":", 0, scheme.length() + 1);
    }

    private Trouble several(String typed, Stream<String> which) {
        return words.trouble(ExitCode.NOT_FOUND, "conversation.several", typed, names(which));
    }

    private String describe(Conversation conversation) {
        return describe(conversation.address(), conversation.account()) + " ["
                + conversation.id().value() + "]";
    }

    private String describe(Address address, AccountId account) {
        return address.scheme() + ":" + address.value() + " (" + name(account) + ")";
    }

    private static String names(Stream<String> all) {
        List<String> sorted =
                all.map(Plain::line).sorted(Comparator.naturalOrder()).toList();
        String some = String.join(", ", sorted.subList(0, Math.min(MOST_NAMED, sorted.size())));
        return sorted.size() > MOST_NAMED ? some + ", …" : some;
    }
}
