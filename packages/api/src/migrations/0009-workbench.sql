-- The review workbench in depth. A finding may carry a suggested replacement of the row that it is anchored to: a list of fields, each
-- with what it said and what it is to say. Like its other words it never changes once sent.

alter table app.review_findings add column suggestion jsonb not null default '[]';

create function app.keep_sent_suggestion() returns trigger language plpgsql as $$
begin
  if old.state <> 'DRAFT' and new.suggestion is distinct from old.suggestion then
    raise exception 'a suggestion that was sent is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_sent_suggestion before update on app.review_findings for each row execute function app.keep_sent_suggestion();
