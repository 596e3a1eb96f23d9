/** Every published agreement, in the order of their ids. */
import { algolia } from "./algolia.js";
import { arcustech } from "./arcustech.js";
import { awsEc2 } from "./aws-ec2.js";
import { awsEc22008 } from "./aws-ec2-2008.js";
import { awsRds } from "./aws-rds.js";
import { awsSupport } from "./aws-support.js";
import { azureDnsFunctions } from "./azure-dns-functions.js";
import { azureSql } from "./azure-sql.js";
import { canonical } from "./canonical.js";
import { cloudflareR2 } from "./cloudflare-r2.js";
import { digitalocean } from "./digitalocean.js";
import { edgevirt } from "./edgevirt.js";
import { elastic } from "./elastic.js";
import { epotentia } from "./epotentia.js";
import { expertsystems } from "./expertsystems.js";
import { gcpRetailSearch } from "./gcp-retail-search.js";
import { github } from "./github.js";
import { gitlab } from "./gitlab.js";
import { googleWorkspace } from "./google-workspace.js";
import { letsflo } from "./letsflo.js";
import { miscClauses } from "./misc-clauses.js";
import { oraclePaas } from "./oracle-paas.js";
import { ovh } from "./ovh.js";
import { pagerduty } from "./pagerduty.js";
import type { PublishedSla } from "./published-sla.js";
import { rackspace } from "./rackspace.js";
import { rcpnet } from "./rcpnet.js";
import { redhat } from "./redhat.js";
import { safespring } from "./safespring.js";
import { sap } from "./sap.js";
import { servicenow } from "./servicenow.js";
import { snowflake } from "./snowflake.js";
import { stablehost } from "./stablehost.js";
import { tariff } from "./tariff.js";
import { twilio } from "./twilio.js";
import { ukCalloff } from "./uk-calloff.js";
import { verizonAccess } from "./verizon-access.js";
import { verizonEline } from "./verizon-eline.js";
import { zendesk } from "./zendesk.js";
import { zentera } from "./zentera.js";

export const publishedSlas: readonly PublishedSla[] = [
  algolia,
  arcustech,
  awsEc2,
  awsEc22008,
  awsRds,
  awsSupport,
  azureDnsFunctions,
  azureSql,
  canonical,
  cloudflareR2,
  digitalocean,
  edgevirt,
  elastic,
  epotentia,
  expertsystems,
  gcpRetailSearch,
  github,
  gitlab,
  googleWorkspace,
  letsflo,
  miscClauses,
  oraclePaas,
  ovh,
  pagerduty,
  rackspace,
  rcpnet,
  redhat,
  safespring,
  sap,
  servicenow,
  snowflake,
  stablehost,
  tariff,
  twilio,
  ukCalloff,
  verizonAccess,
  verizonEline,
  zendesk,
  zentera,
];
