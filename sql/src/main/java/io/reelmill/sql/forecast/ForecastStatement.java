package io.reelmill.sql.forecast;

enum ForecastStatement {
    COSTS,
    WAITING,
    POSITIONS
}
