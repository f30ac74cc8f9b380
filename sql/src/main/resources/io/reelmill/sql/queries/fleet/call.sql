-- heard when the transaction commits; the same call of one transaction is heard once
select pg_notify(:channel, :payload)
