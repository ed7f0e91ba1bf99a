// The registry of rules. A rule that is not listed here is not shipped; a test compares with the folder.
import type { Rule } from '../rule.ts';
import { rules as businessContent } from './business/business-content.ts';
import { rules as infrastructure } from './business/infrastructure.ts';
import { rule as authHeader } from './credentials/auth-header.ts';
import { rule as awsAccessKey } from './credentials/aws-access-key.ts';
import { rule as awsSecretKey } from './credentials/aws-secret-key.ts';
import { rule as botToken } from './credentials/bot-token.ts';
import { rule as commandPassword } from './credentials/command-password.ts';
import { rule as credentialFile } from './credentials/credential-file.ts';
import { rule as drawnValue } from './credentials/drawn-value.ts';
import { rule as jwt } from './credentials/jwt.ts';
import { rule as namedSecret } from './credentials/named-secret.ts';
import { rule as prefixedToken } from './credentials/prefixed-token.ts';
import { rule as privateKey } from './credentials/private-key.ts';
import { rule as secretAssignment } from './credentials/secret-assignment.ts';
import { rule as secretProse } from './credentials/secret-prose.ts';
import { rule as seedPhrase } from './credentials/seed-phrase.ts';
import { rule as urlCredentials } from './credentials/url-credentials.ts';
import { rules as vendorTokens } from './credentials/vendor-tokens.ts';
import { rules as bankAccount } from './financial/bank-account.ts';
import { rules as cardDetails } from './financial/card-details.ts';
import { rules as cryptoAddress } from './financial/crypto-address.ts';
import { rule as iban } from './financial/iban.ts';
import { rule as nationalAccount } from './financial/national-account.ts';
import { rule as paymentCard } from './financial/payment-card.ts';
import { rules as healthNumbers } from './health/health-numbers.ts';
import { rules as patientData } from './health/patient-data.ts';
import { rules as hiddenText } from './hostile/hidden-text.ts';
import { rules as injectedInstruction } from './hostile/injected-instruction.ts';
import { rules as documentNumber } from './identity/document-number.ts';
import { rule as emailAddress } from './identity/email-address.ts';
import { rules as namedNumbers } from './identity/named-numbers.ts';
import { rules as nationalNumbers } from './identity/national-numbers.ts';
import { rules as networkAddress } from './identity/network-address.ts';
import { rule as phoneNumber } from './identity/phone-number.ts';
import { rules as classificationScheme } from './markings/classification-scheme.ts';
import { rule as confidentiality } from './markings/confidentiality.ts';

export const rules: readonly Rule[] = [
  authHeader,
  awsAccessKey,
  awsSecretKey,
  botToken,
  commandPassword,
  credentialFile,
  drawnValue,
  jwt,
  namedSecret,
  prefixedToken,
  privateKey,
  secretAssignment,
  secretProse,
  seedPhrase,
  urlCredentials,
  ...vendorTokens,
  ...documentNumber,
  emailAddress,
  ...namedNumbers,
  ...nationalNumbers,
  ...networkAddress,
  phoneNumber,
  ...bankAccount,
  ...cardDetails,
  ...cryptoAddress,
  iban,
  nationalAccount,
  paymentCard,
  ...healthNumbers,
  ...patientData,
  ...classificationScheme,
  confidentiality,
  ...businessContent,
  ...infrastructure,
  ...hiddenText,
  ...injectedInstruction,
];
