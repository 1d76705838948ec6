package org.tertulia.swing.model;

/** The models that live as long as the window. */
public record Models(
        AccountsModel accounts,
        PeopleModel people,
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
                new IdentitiesModel(core),
                new ConversationListModel(core, accounts, people),
                new RequestsModel(core),
                new BlockedModel(core),
                new PromptsModel(core));
    }

    public void close() {
        accounts.close();
        people.close();
        identities.close();
        conversations.close();
        requests.close();
        blocked.close();
        prompts.close();
    }
}
