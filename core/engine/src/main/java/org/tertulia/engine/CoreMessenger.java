package org.tertulia.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.tertulia.client.Command;
import org.tertulia.client.Committed;
import org.tertulia.client.Messenger;
import org.tertulia.client.NetworkInfo;
import org.tertulia.client.Query;
import org.tertulia.client.SignIn;
import org.tertulia.client.Snapshot;
import org.tertulia.model.AccountId;
import org.tertulia.model.Outcome;
import org.tertulia.network.Network;
import org.tertulia.secrets.SecretStore;

/** The core as faces see it: every command's way to the part that does it. */
final class CoreMessenger implements Messenger {

    private final MessageCommands messages;
    private final PeopleCommands people;
    private final BlockCommands blocking;
    private final AvatarLedger avatars;
    private final RoomCommands rooms;
    private final ActionCommands actions;
    private final AccountCommands accounts;
    private final Queries queries;
    private final Subscribers subscribers;
    private final Map<String, Network> networks;
    private final SignIns signIns;
    private final SecretStore secrets;

    CoreMessenger(
            MessageCommands messages,
            PeopleCommands people,
            BlockCommands blocking,
            AvatarLedger avatars,
            RoomCommands rooms,
            ActionCommands actions,
            AccountCommands accounts,
            Queries queries,
            Subscribers subscribers,
            Map<String, Network> networks,
            SignIns signIns,
            SecretStore secrets) {
        this.messages = messages;
        this.people = people;
        this.blocking = blocking;
        this.avatars = avatars;
        this.rooms = rooms;
        this.actions = actions;
        this.accounts = accounts;
        this.queries = queries;
        this.subscribers = subscribers;
        this.networks = networks;
        this.signIns = signIns;
        this.secrets = secrets;
    }

    @Override
    public <R> CompletionStage<Outcome<R>> submit(Command<R> command) {
        return typed(begin(command));
    }

    /** {@link Command} ties each kind to its answer. */
    @SuppressWarnings("unchecked")
    private static <R> CompletionStage<Outcome<R>> typed(CompletionStage<?> answer) {
        return (CompletionStage<Outcome<R>>) answer;
    }

    private CompletionStage<?> begin(Command<?> command) {
        return switch (command) {
            case Command.Send it -> messages.send(it);
            case Command.Retry it -> messages.retry(it);
            case Command.Discard it -> messages.discard(it);
            case Command.MarkRead it -> messages.markRead(it);
            case Command.SaveDraft it -> messages.saveDraft(it);
            case Command.SetMuted it -> messages.setMuted(it);
            case Command.SetTyping it -> messages.setTyping(it);
            case Command.FillGap it -> messages.fillGap(it);
            case Command.EraseConversation it -> messages.erase(it);
            case Command.OpenConversation it -> people.open(it);
            case Command.WriteTo it -> people.writeTo(it);
            case Command.AddContact it -> people.add(it);
            case Command.RenameContact it -> people.rename(it);
            case Command.RemoveContact it -> people.remove(it);
            case Command.AnswerRequest it -> people.answer(it);
            case Command.Block it -> blocking.block(it);
            case Command.Unblock it -> blocking.unblock(it);
            case Command.FetchAvatar it -> avatars.fetch(it);
            case Command.ChooseAvatar it -> avatars.choose(it);
            case Command.JoinRoom it -> rooms.join(it);
            case Command.CreateRoom it -> rooms.create(it);
            case Command.LeaveRoom it -> rooms.leave(it);
            case Command.Invite it -> rooms.invite(it);
            case Command.SetTopic it -> rooms.topic(it);
            case Command.Kick it -> rooms.kick(it);
            case Command.Ban it -> rooms.ban(it);
            case Command.FindActions it -> actions.find(it);
            case Command.RunAction it -> actions.run(it);
            case Command.SetPresence it -> accounts.setPresence(it);
            case Command.SetAccountEnabled it -> accounts.setEnabled(it);
            case Command.Reconnect it -> accounts.reconnect(it);
            case Command.RemoveAccount it -> accounts.remove(it);
            case Command.AnswerPrompt it -> accounts.answer(it);
            case Command.UnlockSecrets it -> accounts.unlock(it);
        };
    }

    @Override
    public <R> CompletionStage<Snapshot<R>> query(Query<R> query) {
        return queries.ask(query);
    }

    @Override
    public Subscribed subscribe(Consumer<Committed> listener) {
        return subscribers.add(listener);
    }

    @Override
    public List<NetworkInfo> networks() {
        return networks.values().stream()
                .map(network ->
                        new NetworkInfo(network.id(), network.name(), network.capabilities(), network.presentation()))
                .toList();
    }

    @Override
    public SignIn signIn(String network) {
        return signIns.to(network);
    }

    @Override
    public SignIn signIn(AccountId account) {
        return signIns.to(account);
    }

    @Override
    public SecretStorage secretStorage() {
        return secrets.storage();
    }
}
