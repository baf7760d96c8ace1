-- What a person settles once for all devices.

alter table app.accounts
  add column color_scheme text not null default 'SYSTEM' check (color_scheme in ('SYSTEM', 'LIGHT', 'DARK')),
  add column density text not null default 'COMPACT' check (density in ('COMPACT', 'COMFORTABLE')),
  add column single_keys boolean not null default true,
  add column tour_ended boolean not null default false;
