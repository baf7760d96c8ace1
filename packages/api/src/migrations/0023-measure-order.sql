-- Measures that others of their problem wait for (紧前). An id of one that was taken out means nothing.

alter table app.measures add column predecessor_ids uuid[] not null default '{}';
