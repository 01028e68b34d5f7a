package dev.parley.client.ui.engine;

/** How it stands with the engine. */
public enum EngineState {
    STARTING,
    RUNNING,
    /** It died or hung, and another is on its way. */
    LOST,
    /** It dies again and again; another try is made from time to time. */
    FAILING,
    /** A part of the system is missing, so that no engine can run. */
    PART_MISSING
}
