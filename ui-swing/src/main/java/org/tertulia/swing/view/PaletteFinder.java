package org.tertulia.swing.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tertulia.client.SearchPage;
import org.tertulia.model.Capabilities;
import org.tertulia.model.Contact;
import org.tertulia.model.Conversation;
import org.tertulia.model.Person;
import org.tertulia.swing.model.ConversationItem;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.model.NameMatch;
import org.tertulia.swing.model.PeopleModel;
import org.tertulia.swing.theme.Glyph;
import org.tertulia.swing.theme.Messages;

/** What the palette offers for what has been typed: {@code #} rooms, {@code @} people, {@code >} commands. */
final class PaletteFinder {

    private static final int TALKS = 7;
    private static final int ACTS = 4;
    private static final int MOST_ACTS = 60;

    private record Ranked(int rank, PaletteEntry entry) {}

    private final Models models;
    private final Faces faces;
    private final NetworkNames networks;
    private final Times times;
    private final Navigator navigator;
    private final List<PaletteEntry.Act> acts;
    private List<PaletteEntry.Act> ofNetworks = List.of();
    private final Map<String, String> plain = new HashMap<>();

    PaletteFinder(Models models, NetworkNames networks, Times times, Navigator navigator) {
        this.models = models;
        this.faces = new Faces(models.avatars());
        this.networks = networks;
        this.times = times;
        this.navigator = navigator;
        this.acts = List.of(
                act(Glyph.USER_PLUS, "people.add", () -> navigator.addContact("")),
                act(Glyph.HASH, "list.join", () -> navigator.joinRoom("")),
                act(Glyph.PLUS, "rail.add", navigator::addAccount),
                act(Glyph.MOOD_SMILE, "status.title", navigator::status),
                act(Glyph.USERS, "people.title", () -> navigator.show(Navigator.Place.PEOPLE)),
                act(Glyph.USER_QUESTION, "requests.title", () -> navigator.show(Navigator.Place.REQUESTS)),
                act(Glyph.MOON, "palette.theme", navigator::turnTheme),
                act(Glyph.SEARCH, "search.title", () -> navigator.searchEverywhere("", null)),
                act(Glyph.LAYOUT_SIDEBAR_RIGHT, "header.details", navigator::toggleDetails),
                act(Glyph.SETTINGS, "settings.title", navigator::settings));
    }

    /** What networks have of their own, where the person is now. */
    void offer(List<PaletteEntry.Act> actions) {
        ofNetworks = List.copyOf(actions);
    }

    private static PaletteEntry.Act act(Glyph glyph, String key, Runnable action) {
        return new PaletteEntry.Act(glyph, Messages.text(key), "", action);
    }

    /** @param hits what was found in messages so far */
    List<PaletteEntry> find(String typed, List<SearchPage.Hit> hits) {
        char first = typed.isEmpty() ? ' ' : typed.charAt(0);
        boolean only = first == '#' || first == '@' || first == '>';
        NameMatch match = new NameMatch(only ? typed.substring(1) : typed);
        List<PaletteEntry> found = new ArrayList<>();
        if (first != '>') {
            List<PaletteEntry> talks = talks(match, first);
            section(found, typed.isEmpty() ? "palette.recent" : "palette.talks", talks);
        }
        if (!only) section(found, "palette.said", hits.stream().map(this::said).toList());
        if (!only || first == '>') section(found, "palette.acts", acts(match, only ? MOST_ACTS : ACTS));
        if (!match.isEmpty() && first != '>') section(found, "palette.new", fresh(typed.strip(), first));
        return found;
    }

    static String words(String typed) {
        boolean only = typed.startsWith("#") || typed.startsWith("@") || typed.startsWith(">");
        return only ? "" : typed;
    }

    private static void section(List<PaletteEntry> found, String key, List<PaletteEntry> entries) {
        if (entries.isEmpty()) return;
        found.add(new PaletteEntry.Section(Messages.text(key)));
        found.addAll(entries);
    }

    private List<PaletteEntry> talks(NameMatch match, char only) {
        Stream<Ranked> conversations = models.conversations().all().stream()
                .filter(item -> only == ' ' || (only != '#' && only != '@') || item.room() == (only == '#'))
                .map(item -> new Ranked(rank(match, item), talk(item)));
        Stream<Ranked> people = only == '#'
                ? Stream.of()
                : models.people().all().stream()
                        .filter(this::hasNoConversation)
                        .map(person -> new Ranked(rank(match, person), talk(person)));
        return Stream.concat(conversations, match.isEmpty() && only != '@' ? Stream.of() : people)
                .filter(ranked -> ranked.rank() != NameMatch.NONE)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(only == '#' || only == '@' ? TALKS * 6L : TALKS)
                .map(Ranked::entry)
                .toList();
    }

    private boolean hasNoConversation(Person person) {
        return person.contacts().stream()
                .allMatch(contact -> models.conversations().find(contact.account(), contact.address()) == null);
    }

    private int rank(NameMatch match, ConversationItem item) {
        if (match.isEmpty()) return 0;
        int rank = rank(match, item.conversation().title());
        return rank != NameMatch.NONE
                ? rank
                : later(rank(match, item.conversation().address().value()));
    }

    private int rank(NameMatch match, Person person) {
        if (match.isEmpty()) return 0;
        int rank = rank(match, person.name());
        return rank != NameMatch.NONE
                ? rank
                : person.contacts().stream()
                        .mapToInt(contact -> later(rank(match, contact.address().value())))
                        .max()
                        .orElse(NameMatch.NONE);
    }

    private int rank(NameMatch match, String name) {
        return match.rankPlain(plain.computeIfAbsent(name, NameMatch::plain));
    }

    /** An address counts less than a name. */
    private static int later(int rank) {
        return rank == NameMatch.NONE ? rank : rank + 3;
    }

    private PaletteEntry talk(ConversationItem item) {
        Conversation c = item.conversation();
        return new PaletteEntry.Talk(
                c.title(),
                networks.name(item.network()) + " · " + c.address().value(),
                () -> faces.of(c),
                item.network(),
                item.room(),
                item.availability(),
                () -> {
                    navigator.open(c.id());
                    navigator.write();
                });
    }

    private PaletteEntry talk(Person person) {
        Contact first = person.contacts().getFirst();
        String network = models.accounts().network(first.account());
        return new PaletteEntry.Talk(
                person.name(),
                networks.name(network) + " · " + first.address().value(),
                () -> faces.of(person),
                network,
                false,
                PeopleModel.availability(person),
                () -> navigator.open(person));
    }

    private PaletteEntry said(SearchPage.Hit hit) {
        ConversationItem in = models.conversations().find(hit.message().conversation());
        return new PaletteEntry.Said(
                hit,
                HitCell.where(hit, in) + " · " + times.brief(hit.message().id()),
                () -> navigator.openAt(
                        hit.message().conversation(), hit.message().id()));
    }

    private List<PaletteEntry> acts(NameMatch match, int most) {
        return Stream.of(acts.stream(), writing(), ofNetworks.stream())
                .flatMap(all -> all)
                .filter(act -> match.isEmpty() || match.rank(act.title()) != NameMatch.NONE)
                .limit(most)
                .map(PaletteEntry.class::cast)
                .toList();
    }

    private Stream<PaletteEntry.Act> writing() {
        return writesToAnybody()
                ? Stream.of(act(Glyph.EDIT, "contact.write.title", () -> navigator.writeTo("")))
                : Stream.of();
    }

    private boolean writesToAnybody() {
        return models.accounts().all().stream().anyMatch(account -> networks.writesToAnybody(account.network()));
    }

    private boolean can(String capability) {
        return models.accounts().all().stream().anyMatch(account -> networks.can(account.network(), capability));
    }

    private List<PaletteEntry> fresh(String typed, char first) {
        String name = first == '#' || first == '@' ? typed.substring(1).strip() : typed;
        List<PaletteEntry> found = new ArrayList<>();
        if (first != '#' && can(Capabilities.CONTACT_REQUESTS)) {
            found.add(fresh(Glyph.USER_PLUS, "contact", name, () -> navigator.addContact(name)));
        }
        if (first != '#' && writesToAnybody()) {
            found.add(fresh(Glyph.EDIT, "write", name, () -> navigator.writeTo(name)));
        }
        if (first != '@' && can(Capabilities.ROOMS)) {
            found.add(fresh(Glyph.HASH, "room", name, () -> navigator.joinRoom(name)));
        }
        return found;
    }

    private static PaletteEntry fresh(Glyph glyph, String which, String name, Runnable action) {
        return new PaletteEntry.Act(glyph, Messages.text("palette.new." + which, name), "", action);
    }
}
