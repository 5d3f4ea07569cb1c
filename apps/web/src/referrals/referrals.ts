import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type CommandHeaders, type Schema, answer, client, commandHeaders } from '../api';
import { type ListFilter, askedBy } from './worklist-filter';

export type Referral = Schema<'ReferralDto'>;
export type ReferralItem = Schema<'ReferralItemDto'>;
export type Standing = Schema<'ReferralStandingDto'>;
export type Sight = Schema<'ReferralSightDto'>;
export type Card = Schema<'ReferralCardDto'>;
export type FieldSight = Schema<'ReferralFieldDto'>;
export type Step = Schema<'ReferralStepDto'>;
export type Draft = Schema<'CreateReferralDto'>;
export type NeedCode = Card['needCode'];
export type ShareableField = FieldSight['field'];

export const referralKey = (id: string) => ['referral', 'one', id] as const;

/** What changes after a command: this one, every list of referrals, what is in hands. */
export const changedBy = (id: string) =>
  [referralKey(id), ['referral', 'list'], ['referral', 'in-hands'], ['referral', 'views', id]] as const;

export const useReferral = (id: string) =>
  useQuery({
    queryKey: referralKey(id),
    queryFn: ({ signal }) => answer(client.GET('/api/referrals/{id}', { params: { path: { id } }, signal })),
  });

export const useReferrals = (filter: ListFilter) => {
  const query = askedBy(filter);
  return useInfiniteQuery({
    queryKey: ['referral', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/referrals', { params: { query: { ...query, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
};

/** Asked anew once the version on the page is known: reading a referral is what writes its newest line. */
export const useViews = (id: string, version: number) =>
  useQuery({
    queryKey: ['referral', 'views', id, version],
    queryFn: ({ signal }) => answer(client.GET('/api/referrals/{id}/views', { params: { path: { id } }, signal })),
    placeholderData: keepPreviousData,
  });

/** Looking at the preview is remembered by the server, so it is asked anew for each version and never from memory. */
export const usePreview = (id: string, version: number | undefined) =>
  useQuery({
    queryKey: ['referral-preview', id, version],
    enabled: version !== undefined,
    gcTime: 0,
    queryFn: ({ signal }) => answer(client.GET('/api/referrals/{id}/preview', { params: { path: { id } }, signal })),
  });

const partnersAPage = 6;

type Asked = Pick<Card, 'needCode' | 'serviceCodes'> & Partial<Pick<Card, 'ageBand'>>;

export function usePartners(asked: Asked | null | undefined, areaCode: string | undefined, limit = partnersAPage) {
  const query = asked && {
    need: asked.needCode,
    services: asked.serviceCodes.join(',') || undefined,
    ageBand: asked.ageBand,
    areaCode,
    limit,
  };
  return useInfiniteQuery({
    queryKey: ['organization', 'partners', query],
    enabled: Boolean(query),
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/referrals/partners', { params: { query: { ...query!, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/** What each step is sent with; the names are those of its path. */
export interface Acts {
  receive: Schema<'ReferralNoteDto'>;
  accept: Schema<'AcceptReferralDto'>;
  decline: Schema<'DeclineReferralDto'>;
  'ask-information': Schema<'AskInformationDto'>;
  'provide-information': Schema<'ProvideInformationDto'>;
  start: Schema<'StartReferralDto'>;
  hold: Schema<'HoldReferralDto'>;
  resume: Schema<'ReferralNoteDto'>;
  complete: Schema<'CompleteReferralDto'>;
  fail: Schema<'FailReferralDto'>;
  withdraw: Schema<'WithdrawReferralDto'>;
  cancel: Schema<'CancelReferralDto'>;
  'attest-deletion': Schema<'AttestDeletionDto'>;
  'propose-forward': Schema<'ProposeForwardDto'>;
  'approve-forward': Schema<'ApproveForwardDto'>;
  'refuse-forward': Schema<'ReferralNoteDto'>;
  close: Schema<'CloseReferralDto'>;
  dispute: Schema<'DisputeOutcomeDto'>;
  'mark-in-error': Schema<'MarkInErrorDto'>;
  waitlist: Schema<'ReferralNoteDto'>;
  'assess-first': Schema<'ReferralNoteDto'>;
  'mark-unreachable': Schema<'ReferralNoteDto'>;
  'clear-mark': Schema<'ReferralNoteDto'>;
  another: Schema<'AnotherReferralDto'>;
  also: Schema<'ReferralPartDto'>;
  split: Schema<'SplitReferralDto'>;
  convert: Schema<'ConvertReferralDto'>;
  extend: Schema<'ExtendReferralDto'>;
  'change-urgency': Schema<'ChangeUrgencyDto'>;
  'review-basis': Schema<'ReviewBasisDto'>;
  'record-notice': Schema<'RecordNoticeDto'>;
  send: Schema<'SendReferralDto'>;
}
export type ActName = keyof Acts;
/** What makes new tasks answers with them. */
export type AnswerTo<Name extends ActName> = Name extends 'split' ? Schema<'ReferralPartsDto'> : Standing;

/** One step of the machine. All are sent alike, so one path stands for the types of the others. */
export function act<Name extends ActName>(
  name: Name,
  { id, version }: { id: string; version: number },
  body: Acts[Name],
  { key }: Required<Pick<CommandHeaders, 'key'>>,
): Promise<AnswerTo<Name>> {
  const headers = commandHeaders({ key, version }) as { 'Idempotency-Key': string; 'If-Match': string };
  const path = `/api/referrals/{id}/${name}` as '/api/referrals/{id}/receive';
  return answer<AnswerTo<Name>>(
    client.POST(path, { params: { path: { id }, header: headers }, body: body as object }) as never,
  );
}
