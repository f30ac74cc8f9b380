package io.reelmill.sql.fleet;

enum FleetStatement {
    ALIVE,
    BROKEN,
    CALL,
    HOLD,
    LEAD,
    LISTEN
}
