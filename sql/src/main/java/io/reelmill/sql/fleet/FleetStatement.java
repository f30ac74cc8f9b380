package io.reelmill.sql.fleet;

enum FleetStatement {
    CALL
}
