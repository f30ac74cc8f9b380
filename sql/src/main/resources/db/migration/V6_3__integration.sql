-- Nothing was ever kept here.
drop table int_message, int_group_to_message, int_message_group, int_lock, int_channel_message, int_metadata_store;
drop sequence int_message_seq;
