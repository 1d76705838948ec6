package org.tertulia.engine;

import static java.lang.System.Logger.Level.INFO;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.tertulia.client.Command;
import org.tertulia.model.AccountId;
import org.tertulia.model.Address;
import org.tertulia.model.Blocked;
import org.tertulia.model.Failure;
import org.tertulia.model.Outcome;
import org.tertulia.model.Outcome.Nothing;
import org.tertulia.network.Blocking;
import org.tertulia.network.NetworkEvent.BlocklistLoaded;

/** Blocks at once here, and on the network when it can; hears again when the network does. */
final class BlockCommands {

    private static final System.Logger LOG = System.getLogger(BlockCommands.class.getName());

    private final CoreLoop loop;
    private final Asking asking;
    private final Accounts accounts;
    private final Blocklist blocklist;

    BlockCommands(CoreLoop loop, Asking asking, Accounts accounts, Blocklist blocklist) {
        this.loop = loop;
        this.asking = asking;
        this.accounts = accounts;
        this.blocklist = blocklist;
    }

    CompletionStage<Outcome<Nothing>> block(Command.Block command) {
        AccountId account = command.account();
        Address address = command.address();
        CompletionStage<Outcome<Nothing>> here = loop.ask(turn -> {
            var row = accounts.row(account);
            if (row == null) return Outcome.failed(Failure.Kind.NOT_FOUND, "There is no such account.");
            if (row.address().equals(address)) {
                return Outcome.failed(Failure.Kind.NOT_PERMITTED, "That is the account itself.");
            }
            blocklist.block(turn, account, address, command.name());
            return Outcome.ok();
        });
        return Asking.then(
                here, _ -> Blocklist.ofNetwork(address) ? tell(account, address) : loop.ask(_ -> Outcome.ok()));
    }

    /** The network has said its list, and is told whom it does not know yet. */
    void loaded(Turn turn, AccountId account, BlocklistLoaded event) {
        List<Address> untold = blocklist.loaded(turn, account, event);
        turn.afterCommit(() -> untold.forEach(address -> {
            var unused = tell(account, address);
        }));
    }

    CompletionStage<Outcome<Nothing>> unblock(Command.Unblock command) {
        AccountId account = command.account();
        Address address = command.address();
        CompletionStage<Outcome<Blocked>> found = loop.ask(_ -> blocklist
                .find(account, address)
                .<Outcome<Blocked>>map(Outcome::done)
                .orElseGet(() -> Outcome.failed(Failure.Kind.NOT_FOUND, "They are not blocked.")));
        return Asking.then(
                Asking.then(found, blocked -> blocked.byNetwork() ? untell(account, address) : done()),
                _ -> loop.ask(turn -> {
                    blocklist.remove(turn, account, address);
                    return Outcome.ok();
                }));
    }

    /** It holds here in any case: what the network does not take now it is told when it says its list again. */
    private CompletionStage<Outcome<Nothing>> tell(AccountId account, Address address) {
        CompletionStage<Outcome<Nothing>> told = asking.online(account, Blocking.class, able -> able.block(address));
        return told.thenCompose(answer -> loop.ask(turn -> {
            switch (answer) {
                case Outcome.Done<Nothing> ignored -> blocklist.kept(turn, account, address);
                case Outcome.Failed<Nothing>(var failure) ->
                    LOG.log(INFO, "the network does not keep who was blocked: {0}", failure.kind());
            }
            return Outcome.ok();
        }));
    }

    /** A network, or a server, that has no list any more keeps nobody away. */
    private CompletionStage<Outcome<Nothing>> untell(AccountId account, Address address) {
        CompletionStage<Outcome<Nothing>> told = asking.online(account, Blocking.class, able -> able.unblock(address));
        return told.thenApply(answer ->
                answer instanceof Outcome.Failed<Nothing>(var failure) && failure.kind() == Failure.Kind.UNSUPPORTED
                        ? Outcome.ok()
                        : answer);
    }

    private CompletionStage<Outcome<Nothing>> done() {
        return loop.ask(_ -> Outcome.ok());
    }
}
