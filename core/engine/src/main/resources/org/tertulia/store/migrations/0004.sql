-- Of whom nothing is to be heard. network: whether the network keeps them away as well.
CREATE TABLE blocked(account INTEGER NOT NULL, address INTEGER NOT NULL, name TEXT NOT NULL, since INTEGER NOT NULL,
  network INTEGER NOT NULL, PRIMARY KEY(account, address)) WITHOUT ROWID;
