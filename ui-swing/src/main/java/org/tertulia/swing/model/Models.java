package org.tertulia.swing.model;

/** The models that live as long as the window. */
public record Models(
        AccountsModel accounts,
        PeopleModel people,
        AvatarsModel avatars,
        IdentitiesModel identities,
        ConversationListModel conversations,
        RequestsModel requests,
        BlockedModel blocked,
        PromptsModel prompts) {

    /** Each begins to read at once. */
    public static Models over(CoreLink core) {
        AccountsModel accounts = new AccountsModel(core);
        PeopleModel people = new PeopleModel(core);
        return new Models(
                accounts,
                people,
                new AvatarsModel(core),
                new IdentitiesModel(core),
                new ConversationListModel(core, accounts, people),
                new RequestsModel(core),
                new BlockedModel(core),
                new PromptsModel(core));
    }

    public void close() {
        accounts.close();
        people.close();
        avatars.close();
        identities.close();
        conversations.close();
        requests.close();
        blocked.close();
        prompts.close();
    }
}
