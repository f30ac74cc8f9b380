package io.reelmill.sql.work;

enum AuditStatement {
    FORGET_FLOWS,
    JOBS_WITHOUT_WORK,
    RUNNING_WITHOUT_JOB,
    WAITING_WITHOUT_JOB
}
