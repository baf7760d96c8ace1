-- Notices to people, how each person wants them, and reminders. Which kinds of notices there are is said in one place, in
-- the vocabulary, so no check repeats it here.

-- A notice is made once for each person, by its key: the event that it tells of, or the period that it speaks for.
create table app.notices (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  plan_id uuid not null,
  kind text not null,
  key text not null,
  params jsonb not null,
  -- Whose act it tells of; null where it was the calendar's.
  actor_id uuid,
  created_at timestamptz(3) not null,
  read_at timestamptz(3),
  -- When its mail is to go out; null where none is wanted, or it is done with.
  mail_due_at timestamptz(3),
  mailed_at timestamptz(3),
  mail_attempts integer not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.people (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, actor_id) references app.people (tenant_id, id),
  constraint notices_once unique (tenant_id, person_id, key)
);
create index notices_person on app.notices (tenant_id, person_id, created_at, id);
create index notices_unread on app.notices (tenant_id, person_id, created_at, id) where read_at is null;
create index notices_mail on app.notices (tenant_id, mail_due_at, person_id) where mail_due_at is not null;
create index notices_age on app.notices (tenant_id, created_at);

-- How a person wants to be told; whoever has no row has not chosen.
create table app.notice_choices (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Channel by kind, for those kinds that were chosen.
  channels jsonb not null,
  -- The hour of the day, in China, at which the digest goes out.
  digest_hour integer not null check (digest_hour between 0 and 23),
  revision integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.people (tenant_id, id),
  constraint notice_choices_person unique (tenant_id, person_id)
);

-- 催办: the side that waits reminds the side whose turn it is. A reminder belongs to the turn that it was sent in.
create table app.plan_reminders (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  turn_since timestamptz(3) not null,
  reminded_at timestamptz(3) not null,
  reminded_by_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, reminded_by_id) references app.people (tenant_id, id)
);
create index plan_reminders_plan on app.plan_reminders (tenant_id, plan_id, reminded_at);

-- Who has a draft open just now: one row for each window, renewed while it is held, gone when it is left.
create table app.plan_editors (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  seen_at timestamptz(3) not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id) references app.plans (tenant_id, id),
  foreign key (tenant_id, person_id) references app.people (tenant_id, id)
);
create index plan_editors_plan on app.plan_editors (tenant_id, plan_id);

select app.fence('app.plan_editors', 'select, insert, update, delete');
select app.fence('app.notices', 'select, insert, update, delete');
select app.fence('app.notice_choices', 'select, insert, update');
select app.fence('app.plan_reminders', 'select, insert');
