-- Whoever answered for a plan does not judge it: what the inbox asks of each of its matters is found by the person who answered.
create index finding_answers_person on app.finding_answers (tenant_id, answered_by_id, plan_id);
