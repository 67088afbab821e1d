/**
 * Tells the type checker which words exist, so that `t` refuses a key that nobody wrote.
 * Types only: nothing here is loaded.
 */

import 'i18next';

import type { zh as asOf } from '#screens/as-of/language/zh.ts';
import type { zh as duplicates } from '#screens/duplicates/language/zh.ts';
import type { zh as signIn } from '#screens/sign-in/language/zh.ts';
import type { zh as counties } from '#screens/counties/language/zh.ts';
import type { zh as countyResult } from '#screens/county-result/language/zh.ts';
import type { zh as home } from '#screens/home/language/zh.ts';
import type { zh as years } from '#screens/years/language/zh.ts';
import type { zh as newYear } from '#screens/new-year/language/zh.ts';
import type { zh as overview } from '#screens/overview/language/zh.ts';
import type { zh as plan } from '#screens/plan/language/zh.ts';
import type { zh as units } from '#screens/units/language/zh.ts';
import type { zh as problems } from '#screens/problems/language/zh.ts';
import type { zh as recordProblem } from '#screens/record-problem/language/zh.ts';
import type { zh as rectification } from '#screens/rectification/language/zh.ts';
import type { zh as objections } from '#screens/objections/language/zh.ts';
import type { zh as inspections } from '#screens/inspections/language/zh.ts';
import type { zh as newInspection } from '#screens/new-inspection/language/zh.ts';
import type { zh as inspection } from '#screens/inspection/language/zh.ts';
import type { zh as outbox } from '#screens/outbox/language/zh.ts';
import type { zh as packs } from '#screens/packs/language/zh.ts';
import type { zh as siteResults } from '#screens/site-results/language/zh.ts';
import type { zh as visit } from '#screens/visit/language/zh.ts';
import type { zh as sheet } from '#screens/sheet/language/zh.ts';
import type { zh as peers } from '#screens/peers/language/zh.ts';
import type { zh as people } from '#screens/people/language/zh.ts';
import type { zh as receipts } from '#screens/receipts/language/zh.ts';
import type { zh as peerDraw } from '#screens/peer-draw/language/zh.ts';
import type { zh as claims } from '#screens/claims/language/zh.ts';
import type { zh as integrity } from '#screens/integrity/language/zh.ts';
import type { zh as importTable } from '#screens/import-table/language/zh.ts';
import type { zh as record } from '#screens/record/language/zh.ts';
import type { zh as survey } from '#screens/survey/language/zh.ts';
import type { zh as registers } from '#screens/registers/language/zh.ts';
import type { zh as reminders } from '#screens/reminders/language/zh.ts';
import type { zh as suggestions } from '#screens/suggestions/language/zh.ts';
import type { zh as workCalendar } from '#screens/work-calendar/language/zh.ts';
import type { zh as desk } from '#screens/desk/language/zh.ts';
import type { zh as results } from '#screens/results/language/zh.ts';
import type { zh as unitResult } from '#screens/unit-result/language/zh.ts';
import type { zh as leadership } from '#screens/leadership/language/zh.ts';
import type { zh as audit } from '#screens/audit/language/zh.ts';
import type { zh as settings } from '#screens/settings/language/zh.ts';
import type { zh as scheme } from '#screens/scheme/language/zh.ts';
import type { zh as schemeCompare } from '#screens/scheme-compare/language/zh.ts';
import type { zh as schemeEditor } from '#screens/scheme-editor/language/zh.ts';
import type { zh as schemes } from '#screens/schemes/language/zh.ts';
import type { zh as screens } from '#screens/language/zh.ts';
import type { zh as client } from '#client/language/zh.ts';
import type { zh as ledger } from '#ledger/language/zh.ts';
import type { zh as workflow } from '#workflow/language/zh.ts';
import type { zh as reasons } from '#reasons/language/zh.ts';
import type { zh as ui } from '#ui/language/zh.ts';
import type { zh as app } from './language/zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof app;
      ui: typeof ui;
      client: typeof client;
      ledger: typeof ledger;
      workflow: typeof workflow;
      reasons: typeof reasons;
      screens: typeof screens;
      'as-of': typeof asOf;
      duplicates: typeof duplicates;
      'sign-in': typeof signIn;
      counties: typeof counties;
      'county-result': typeof countyResult;
      home: typeof home;
      years: typeof years;
      'new-year': typeof newYear;
      overview: typeof overview;
      plan: typeof plan;
      units: typeof units;
      problems: typeof problems;
      'record-problem': typeof recordProblem;
      rectification: typeof rectification;
      objections: typeof objections;
      inspections: typeof inspections;
      'new-inspection': typeof newInspection;
      inspection: typeof inspection;
      outbox: typeof outbox;
      packs: typeof packs;
      'site-results': typeof siteResults;
      visit: typeof visit;
      sheet: typeof sheet;
      peers: typeof peers;
      integrity: typeof integrity;
      claims: typeof claims;
      'peer-draw': typeof peerDraw;
      people: typeof people;
      receipts: typeof receipts;
      desk: typeof desk;
      registers: typeof registers;
      survey: typeof survey;
      record: typeof record;
      suggestions: typeof suggestions;
      reminders: typeof reminders;
      'work-calendar': typeof workCalendar;
      'import-table': typeof importTable;
      results: typeof results;
      'unit-result': typeof unitResult;
      leadership: typeof leadership;
      audit: typeof audit;
      settings: typeof settings;
      scheme: typeof scheme;
      'scheme-compare': typeof schemeCompare;
      'scheme-editor': typeof schemeEditor;
      schemes: typeof schemes;
    };
  }
}
