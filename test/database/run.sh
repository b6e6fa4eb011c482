#!/usr/bin/env bash
# Decided cases out of PostgreSQL, through `cailiang audit -`, and the findings back into a table.
# The server is Debian's package, in a folder of its own, on a port of the loopback; it is gone afterwards.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

find_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }
if [ -z "$(find_bin)" ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null
fi
bin=$(find_bin)

home=$(mktemp -d)
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop() {
  as "$bin/pg_ctl" -D "$home/data" -m immediate -s stop || true
  rm -rf "$home"
}
trap stop EXIT
chmod 755 "$home"
mkdir "$home/data" "$home/socket"
if [ "$(id -u)" = 0 ]; then chown postgres "$home/data" "$home/socket"; fi

# its own socket folder: no other server is met, and no port of the machine is taken
as "$bin/initdb" -D "$home/data" -E UTF8 --locale=C.UTF-8 -A trust >/dev/null
as "$bin/pg_ctl" -D "$home/data" -s -w -l "$home/data/log" \
  -o "-c listen_addresses= -c unix_socket_directories=$home/socket -c fsync=off" start
export PGHOST="$home/socket" PGUSER="${PGUSER:-$(if [ "$(id -u)" = 0 ]; then echo postgres; else id -un; fi)}" PGDATABASE=postgres

psql -q -v ON_ERROR_STOP=1 -f test/database/setup.sql

psql -q -v ON_ERROR_STOP=1 -c "COPY (SELECT id AS case, schedule, organ, officer, act_on AS \"on\", area, CASE first WHEN true THEN 'yes' WHEN false THEN 'no' END AS first, amount, reason FROM decided ORDER BY id) TO STDOUT WITH (FORMAT csv, HEADER)" |
  { node dist/cli.js audit - --schedules schedules --format csv || [ $? = 1 ]; } |
  psql -q -v ON_ERROR_STOP=1 -c "COPY findings FROM STDIN WITH (FORMAT csv, HEADER)"

psql -q -v ON_ERROR_STOP=1 -f test/database/check.sql
