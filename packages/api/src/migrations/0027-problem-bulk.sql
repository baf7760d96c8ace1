-- When those whose turn it is were reminded of a problem last (催办).
alter table app.problems add column reminded_at timestamptz(3);
