/**
 * Tables of people and sessions, as better-auth wants them, and two of ours. See store/postgres-migrations.ts.
 *
 * Imports: store (types).
 */

import type { Migration } from '#store/postgres-migrations.ts';

export const accountMigrations: readonly Migration[] = [
  {
    name: '002-accounts',
    statements: [
      'CREATE TABLE "user" ("id" text NOT NULL PRIMARY KEY, "name" text NOT NULL UNIQUE, "email" text NOT NULL UNIQUE, "emailVerified" boolean NOT NULL, "image" text, "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL, "username" text UNIQUE, "displayUsername" text, "twoFactorEnabled" boolean, "unit" text, "roles" text NOT NULL, "mustChange" boolean NOT NULL, "hasLeft" boolean NOT NULL)',
      'CREATE TABLE "session" ("id" text NOT NULL PRIMARY KEY, "expiresAt" timestamptz NOT NULL, "token" text NOT NULL UNIQUE, "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL, "ipAddress" text, "userAgent" text, "userId" text NOT NULL REFERENCES "user" ("id"))',
      'CREATE TABLE "account" ("id" text NOT NULL PRIMARY KEY, "accountId" text NOT NULL, "providerId" text NOT NULL, "userId" text NOT NULL REFERENCES "user" ("id"), "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL)',
      'CREATE TABLE "verification" ("id" text NOT NULL PRIMARY KEY, "identifier" text NOT NULL, "value" text NOT NULL, "expiresAt" timestamptz NOT NULL, "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL)',
      'CREATE TABLE "twoFactor" ("id" text NOT NULL PRIMARY KEY, "secret" text NOT NULL, "backupCodes" text NOT NULL, "userId" text NOT NULL REFERENCES "user" ("id"), "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz)',
      'CREATE INDEX session_of_user ON "session" ("userId")',
      'CREATE INDEX account_of_user ON "account" ("userId")',
      'CREATE INDEX verification_by_identifier ON "verification" ("identifier")',
      'CREATE INDEX two_factor_of_user ON "twoFactor" ("userId")',
      // wrong passwords per name, whether there is such a name or not; times in milliseconds as text
      'CREATE TABLE login_try (username text NOT NULL, tried integer NOT NULL, since text NOT NULL, PRIMARY KEY (username))',
      'CREATE TABLE server_setting (name text NOT NULL, content text NOT NULL, PRIMARY KEY (name))',
    ],
  },
  {
    // whoever and whatever was there before belongs to the first office; a name is one person's within an office
    name: '003-offices',
    statements: [
      'CREATE TABLE office (id text NOT NULL, name text NOT NULL, parent text NOT NULL, PRIMARY KEY (id))',
      `ALTER TABLE "user" ADD COLUMN "office" text NOT NULL DEFAULT 'root'`,
      'ALTER TABLE "user" DROP CONSTRAINT "user_name_key"',
      'CREATE UNIQUE INDEX user_name_in_office ON "user" ("office", "name")',
    ],
  },
];
