-- Samples of problems that are closed out (抽查), each drawn once by a published rule from a seed that is kept with the list it drew from.
create table app.look_back_draws (
  tenant_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  organization_id uuid not null,
  number integer not null check (number > 0),
  percent integer not null check (percent between 1 and 100),
  seed text not null check (length(seed) = 32),
  -- The numbers of all problems that were closed out there then, in order; `drawSample` of @duban/schema draws from them.
  pool text[] not null check (cardinality(pool) > 0),
  due_on date not null,
  note text not null,
  drawn_by_id uuid,
  drawn_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, campaign_id) references app.campaigns (tenant_id, id),
  foreign key (tenant_id, organization_id) references app.organizations (tenant_id, id),
  foreign key (tenant_id, drawn_by_id) references app.people (tenant_id, id),
  constraint look_back_draws_number unique (tenant_id, campaign_id, number)
);
select app.fence('app.look_back_draws', 'select, insert');

alter table app.look_backs no force row level security;
alter table app.look_back_draws no force row level security;
alter table app.look_backs
  add column draw_id uuid,
  add foreign key (tenant_id, draw_id) references app.look_back_draws (tenant_id, id),
  add constraint look_backs_drawn check ((origin = 'SAMPLE') = (draw_id is not null));
alter table app.look_back_draws force row level security;
alter table app.look_backs force row level security;
create index look_backs_draw on app.look_backs (tenant_id, draw_id, id) where draw_id is not null;

create or replace function app.keep_look_back() returns trigger language plpgsql as $$
begin
  if old.state <> 'DUE' or (new.problem_id, new.origin, new.closed_on, new.due_on, new.draw_id) is distinct from
    (old.problem_id, old.origin, old.closed_on, old.due_on, old.draw_id)
  then
    raise exception 'a look-back is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
