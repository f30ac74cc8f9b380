-- What Spring Batch remembers of works that are gone. In one statement, since foreign keys are looked at when it ends.
with gone as (
    select distinct execution.job_instance_id
    from batch_job_execution execution
    join batch_job_execution_params parameter on parameter.job_execution_id = execution.job_execution_id
    where parameter.parameter_name = 'work'
      and not exists (select from work where id = cast(parameter.parameter_value as uuid))
    limit :limit
), executions as (
    select job_execution_id
    from batch_job_execution
    where job_instance_id in (select job_instance_id from gone)
), steps as (
    select step_execution_id
    from batch_step_execution
    where job_execution_id in (select job_execution_id from executions)
), step_contexts_forgotten as (
    delete from batch_step_execution_context
    where step_execution_id in (select step_execution_id from steps)
), steps_forgotten as (
    delete from batch_step_execution
    where step_execution_id in (select step_execution_id from steps)
), contexts_forgotten as (
    delete from batch_job_execution_context
    where job_execution_id in (select job_execution_id from executions)
), parameters_forgotten as (
    delete from batch_job_execution_params
    where job_execution_id in (select job_execution_id from executions)
), executions_forgotten as (
    delete from batch_job_execution
    where job_execution_id in (select job_execution_id from executions)
)
delete from batch_job_instance
where job_instance_id in (select job_instance_id from gone)
