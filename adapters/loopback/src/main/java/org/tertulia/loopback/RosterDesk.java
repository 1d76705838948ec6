package org.tertulia.loopback;

import org.tertulia.model.Address;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.model.Presence;
import org.tertulia.model.Request;
import org.tertulia.network.NetworkEvent.PresenceChanged;
import org.tertulia.network.NetworkEvent.RequestGone;
import org.tertulia.network.NetworkEvent.Requested;
import org.tertulia.network.NetworkEvent.RosterChanged;
import org.tertulia.network.NetworkEvent.RosterRemoved;

/** Serves contact lists, requests and presence. */
final class RosterDesk {

    private final LoopbackServer server;

    RosterDesk(LoopbackServer server) {
        this.server = server;
    }

    Outcome<Nothing> add(Home me, Address who, String name, String text) {
        synchronized (server.lock) {
            Home them = server.homes.get(who);
            if (them == null) return Outcome.failed(Failure.Kind.NOT_FOUND, "Nobody is called " + who);
            Home.Friend friend = me.friend(who);
            friend.listed = true;
            if (!name.isEmpty()) friend.name = name;
            if (!friend.to) friend.asked = true;
            changed(me, who);
            if (friend.asked) ask(me, them, text);
            return Outcome.ok();
        }
    }

    private void ask(Home me, Home them, String text) {
        if (me.requests.containsKey(them.address)) {
            connect(them, me);
            return;
        }
        Requested request = new Requested(Request.Kind.CONTACT, me.address, me.address, me.name, text);
        them.requests.put(me.address, request);
        if (!them.blocked.contains(me.address)) them.tell(Frame.of(request));
        ScriptedPerson person = them.person;
        if (person != null) person.asked(me);
    }

    Outcome<Nothing> accept(Home me, Address who) {
        synchronized (server.lock) {
            Home them = server.homes.get(who);
            if (them == null || !me.requests.containsKey(who)) return noRequest(who);
            connect(them, me);
            return Outcome.ok();
        }
    }

    /** They have asked and I say yes; that they asked says yes to me as well. */
    void connect(Home asking, Home accepting) {
        Home.Friend mine = accepting.friend(asking.address);
        Home.Friend theirs = asking.friend(accepting.address);
        for (Home.Friend friend : new Home.Friend[] {mine, theirs}) {
            friend.listed = true;
            friend.to = true;
            friend.from = true;
            friend.asked = false;
        }
        forget(accepting, asking.address);
        forget(asking, accepting.address);
        changed(accepting, asking.address);
        changed(asking, accepting.address);
        accepting.tell(Frame.of(new PresenceChanged(asking.address, asking.presence()), asking.avatar()));
        asking.tell(Frame.of(new PresenceChanged(accepting.address, accepting.presence()), accepting.avatar()));
    }

    Outcome<Nothing> deny(Home me, Address who) {
        synchronized (server.lock) {
            if (!me.requests.containsKey(who)) return noRequest(who);
            forget(me, who);
            Home them = server.homes.get(who);
            if (them != null) {
                them.friend(me.address).asked = false;
                changed(them, me.address);
            }
            return Outcome.ok();
        }
    }

    Outcome<Nothing> rename(Home me, Address who, String name) {
        synchronized (server.lock) {
            Home.Friend friend = me.friends.get(who);
            if (friend == null || !friend.listed) return Outcome.failed(Failure.Kind.NOT_FOUND, who + " is no contact");
            friend.name = name;
            changed(me, who);
            return Outcome.ok();
        }
    }

    Outcome<Nothing> remove(Home me, Address who) {
        synchronized (server.lock) {
            Home.Friend mine = me.friends.remove(who);
            if (mine == null || !mine.listed) return Outcome.failed(Failure.Kind.NOT_FOUND, who + " is no contact");
            me.tell(Frame.of(new PresenceChanged(who, Presence.UNKNOWN), new RosterRemoved(who)));
            Home them = server.homes.get(who);
            if (them == null) return Outcome.ok();
            forget(them, me.address);
            Home.Friend theirs = them.friends.get(me.address);
            if (theirs != null) {
                if (theirs.to) them.tell(Frame.of(new PresenceChanged(me.address, Presence.OFFLINE)));
                theirs.to = false;
                theirs.from = false;
                theirs.asked = false;
                changed(them, me.address);
            }
            return Outcome.ok();
        }
    }

    /** Tells everybody who may know. */
    void presenceChanged(Home home) {
        Frame frame = Frame.of(new PresenceChanged(home.address, home.presence()));
        home.friends.forEach((who, friend) -> {
            Home them = server.homes.get(who);
            if (friend.from && them != null) them.tell(frame);
        });
    }

    /** Tells everybody who may know, and our own clients. */
    void pictureChanged(Home home) {
        Frame frame = Frame.of(home.avatar());
        home.tell(frame);
        home.friends.forEach((who, friend) -> {
            Home them = server.homes.get(who);
            if (friend.from && them != null) them.tell(frame);
        });
    }

    private void changed(Home home, Address who) {
        Home.Friend friend = home.friend(who);
        if (friend.listed) home.tell(Frame.of(new RosterChanged(friend.entry(who))));
    }

    private void forget(Home home, Address subject) {
        if (home.requests.remove(subject) != null) {
            home.tell(Frame.of(new RequestGone(Request.Kind.CONTACT, subject)));
        }
    }

    private static Outcome<Nothing> noRequest(Address who) {
        return Outcome.failed(Failure.Kind.NOT_FOUND, who + " has not asked");
    }
}
