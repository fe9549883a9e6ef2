#!/bin/sh
# Run by the image of PostgreSQL at its first start: per service a database, its owner, and the role that the service uses.
set -eu
database() {
  psql -v ON_ERROR_STOP=1 --username postgres -v owner_password="$2" -v service_password="$3" <<SQL
CREATE ROLE $1_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE $1_service LOGIN PASSWORD :'service_password';
CREATE DATABASE $1 OWNER $1_owner;
REVOKE ALL ON DATABASE $1 FROM PUBLIC;
GRANT CONNECT ON DATABASE $1 TO $1_service;
SQL
}
database eligibility "$ELIGIBILITY_OWNER_PASSWORD" "$ELIGIBILITY_DATABASE_PASSWORD"
database claims "$CLAIMS_OWNER_PASSWORD" "$CLAIMS_DATABASE_PASSWORD"
database notice "$NOTICE_OWNER_PASSWORD" "$NOTICE_DATABASE_PASSWORD"
