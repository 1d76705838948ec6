package org.tertulia.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tertulia.model.Failure;

/** The store cannot do what it was asked; {@link #failure()} says to a person why, and what helps. */
public final class StoreException extends RuntimeException {

    /** What is wrong with the store. */
    public enum Problem {
        /** Another process holds the database. */
        LOCKED,
        /** We may not write the file or its folder. */
        READ_ONLY,
        /** No room on the disk. */
        FULL,
        /** The file is damaged, or no database. */
        CORRUPT,
        /** Written by a newer Tertulia. */
        NEWER,
        /** The disk does not do what it should. */
        BROKEN,
        /** Only this statement failed, by a defect of ours; the store itself is well. */
        DEFECT
    }

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    StoreException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    StoreException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    static StoreException of(SQLException cause) {
        Problem problem = cause instanceof SQLiteException e ? problem(e.getResultCode()) : Problem.DEFECT;
        return new StoreException(problem, advice(problem, String.valueOf(cause.getMessage())), cause);
    }

    static StoreException damaged(String detail) {
        return new StoreException(
                Problem.CORRUPT, advice(Problem.CORRUPT, detail), new IllegalStateException("quick_check: " + detail));
    }

    static StoreException unreachable(IOException cause) {
        return new StoreException(Problem.READ_ONLY, advice(Problem.READ_ONLY, String.valueOf(cause)), cause);
    }

    public Problem problem() {
        return problem;
    }

    /** Kind STORAGE, with the {@link Problem}'s name under the fact {@code problem}; a DEFECT is INTERNAL. */
    public Failure failure() {
        Failure.Kind kind = problem == Problem.DEFECT ? Failure.Kind.INTERNAL : Failure.Kind.STORAGE;
        return new Failure(kind, String.valueOf(getMessage()), Map.of("problem", problem.name()));
    }

    private static Problem problem(SQLiteErrorCode code) {
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> Problem.LOCKED;
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> Problem.READ_ONLY;
            case SQLITE_FULL -> Problem.FULL;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Problem.CORRUPT;
            case SQLITE_IOERR, SQLITE_NOLFS, SQLITE_NOMEM -> Problem.BROKEN;
            default -> Problem.DEFECT;
        };
    }

    private static String advice(Problem problem, String detail) {
        return switch (problem) {
            case LOCKED -> "Another program is using the profile's database. Close it and try again.";
            case READ_ONLY ->
                "The profile's database cannot be written. Check who owns the profile's folder and its permissions.";
            case FULL -> "The disk is full. Nothing was lost; free some space and try again.";
            case CORRUPT ->
                "The profile's database is damaged. Nothing was changed: keep a copy of the profile's folder, "
                        + "and restore it from a backup or start with a new profile.";
            case NEWER -> "The profile was written by a newer Tertulia. Update Tertulia to open it.";
            case BROKEN -> "The disk reports an error for the profile's database: " + detail;
            case DEFECT -> "A statement of the store failed: " + detail;
        };
    }
}
