import { operation } from "./mutations.js";

/*
 * What the demonstration writes, in the words of the contract. Of each answer only what a later step needs is read.
 */

interface Named {
  id: string;
}

export const addOrganization = operation<{ organization: Named }>(`
  mutation ($input: AddOrganizationInput!) { addOrganization(input: $input) { organization { id } } }
`);

export const importProgramme = operation<{ rows: { line: number; event: Named | null }[] }>(`
  mutation ($input: ImportProgrammeInput!) {
    importProgramme(input: $input, dryRun: false) { rows { line event { id } } }
  }
`);

export const addProject = operation<{ project: Named }>(`
  mutation ($input: AddProjectInput!) { addProject(input: $input) { project { id } } }
`);

export const addChallenge = operation<{ challenge: Named }>(`
  mutation ($input: AddChallengeInput!) { addChallenge(input: $input) { challenge { id } } }
`);

export const changeEvent = operation<{ event: Named }>(`
  mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { event { id } } }
`);

export const changePhase = operation<{ campaign: Named }>(`
  mutation ($input: ChangeCampaignPhaseInput!) { changeCampaignPhase(input: $input) { campaign { id } } }
`);

export const addVolunteer = operation<{ card?: { volunteer: Named } }>(`
  mutation ($input: AddVolunteerInput!) {
    addVolunteer(input: $input) {
      ... on VolunteerAdded { card { volunteer { id } } }
      ... on VolunteerKnown { card { volunteer { id } } }
    }
  }
`);

export const registerVolunteer = operation<{ registration: Named }>(`
  mutation ($input: RegisterVolunteerInput!) { registerVolunteer(input: $input) { registration { id } } }
`);

export const recordCheckIns = operation<{ __typename: string; attendance?: Named }[]>(`
  mutation ($input: [RecordCheckInInput!]!) {
    recordCheckIns(input: $input) {
      __typename
      ... on CheckInRecorded { attendance { id } }
      ... on AlreadyCheckedIn { attendance { id } }
    }
  }
`);

export const recordCheckOut = operation<{ __typename: string }>(`
  mutation ($input: RecordCheckOutInput!) { recordCheckOut(input: $input) { __typename } }
`);

export const undoCheckIn = operation<{ attendance: Named }>(`
  mutation ($input: UndoCheckInInput!) { undoCheckIn(input: $input) { attendance { id } } }
`);

export const cancelEvent = operation<{ event: Named }>(`
  mutation ($input: CancelEventInput!) { cancelEvent(input: $input) { event { id } } }
`);

export const reopenEvent = operation<{ event: Named }>(`
  mutation ($input: ReopenEventInput!) { reopenEvent(input: $input) { event { id } } }
`);

export const confirmEventHeld = operation<{ event: Named }>(`
  mutation ($input: ConfirmEventHeldInput!) { confirmEventHeld(input: $input) { event { id } } }
`);

export const reportHeadcount = operation<{ count: number }>(`
  mutation ($input: ReportHeadcountInput!) { reportHeadcount(input: $input) { count } }
`);

export const recordImpact = operation<{ impact: Named }>(`
  mutation ($input: RecordImpactInput!) { recordImpact(input: $input) { impact { id } } }
`);

export const verifyImpact = operation<{ impact: Named }>(`
  mutation ($input: VerifyImpactInput!) { verifyImpact(input: $input) { impact { id } } }
`);

export const submitReport = operation<{ rows: { outcome: string }[] }>(`
  mutation ($input: SubmitReportInput!) { submitReport(input: $input) { rows { outcome } } }
`);

export const sendThankYou = operation<{ id?: string }>(`
  mutation ($input: SendThankYouInput!) { sendThankYou(input: $input) { ... on ThankYouReceived { id } } }
`);

export const moderateThankYou = operation<{ thankYou: Named }>(`
  mutation ($input: ModerateThankYouInput!) { moderateThankYou(input: $input) { thankYou { id } } }
`);

export const takeDown = operation<{ thankYou: Named }>(`
  mutation ($input: TakeDownInput!) { takeDown(input: $input) { thankYou { id } } }
`);
