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

export function usePartners(card: Card | null | undefined, areaCode: string | undefined) {
  const query = card && {
    need: card.needCode,
    services: card.serviceCodes.join(',') || undefined,
    ageBand: card.ageBand,
    areaCode,
  };
  return useInfiniteQuery({
    queryKey: ['organization', 'partners', query],
    enabled: Boolean(query),
    queryFn: ({ pageParam, signal }) =>
      answer(
        client.GET('/api/referrals/partners', {
          params: { query: { ...query!, limit: partnersAPage, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export interface Acts {
  receive: Schema<'ReferralNoteDto'>;
  accept: Schema<'AcceptReferralDto'>;
  decline: Schema<'DeclineReferralDto'>;
  start: Schema<'StartReferralDto'>;
  complete: Schema<'CompleteReferralDto'>;
  withdraw: Schema<'WithdrawReferralDto'>;
  close: Schema<'CloseReferralDto'>;
  another: Schema<'AnotherReferralDto'>;
  send: Schema<'SendReferralDto'>;
}

/** One step of the machine. The path is written out for each act, since the client is typed by path. */
export function act<Name extends keyof Acts>(
  name: Name,
  { id, version }: { id: string; version: number },
  body: Acts[Name],
  { key }: Required<Pick<CommandHeaders, 'key'>>,
): Promise<Standing> {
  const headers = commandHeaders({ key, version }) as { 'Idempotency-Key': string; 'If-Match': string };
  const params = { path: { id }, header: headers };
  const send = {
    receive: () => client.POST('/api/referrals/{id}/receive', { params, body: body as Acts['receive'] }),
    accept: () => client.POST('/api/referrals/{id}/accept', { params, body: body as Acts['accept'] }),
    decline: () => client.POST('/api/referrals/{id}/decline', { params, body: body as Acts['decline'] }),
    start: () => client.POST('/api/referrals/{id}/start', { params, body: body as Acts['start'] }),
    complete: () => client.POST('/api/referrals/{id}/complete', { params, body: body as Acts['complete'] }),
    withdraw: () => client.POST('/api/referrals/{id}/withdraw', { params, body: body as Acts['withdraw'] }),
    close: () => client.POST('/api/referrals/{id}/close', { params, body: body as Acts['close'] }),
    another: () => client.POST('/api/referrals/{id}/another', { params, body: body as Acts['another'] }),
    send: () => client.POST('/api/referrals/{id}/send', { params, body: body as Acts['send'] }),
  }[name];
  return answer<Standing>(send());
}
