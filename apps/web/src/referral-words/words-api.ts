import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Schema, answer, client, commandHeaders } from '../api';

export type Message = Schema<'ReferralMessageDto'>;
export type Attachment = Schema<'ReferralAttachmentDto'>;
export type Attachments = Schema<'ReferralAttachmentsDto'>;
export type FollowUp = Schema<'ReferralFollowUpDto'>;
export type FollowUps = Schema<'ReferralFollowUpsDto'>;
export type RecordFollowUp = Schema<'RecordFollowUpDto'>;

export const messagesKey = (id: string) => ['referral', 'messages', id] as const;
export const attachmentsKey = (id: string) => ['referral', 'attachments', id] as const;
export const followUpsKey = (id: string) => ['referral', 'follow-ups', id] as const;
export const dueFollowUpsKey = ['referral', 'follow-ups-due'] as const;

export const useMessages = (id: string) =>
  useInfiniteQuery({
    queryKey: messagesKey(id),
    queryFn: ({ pageParam, signal }) =>
      answer(
        client.GET('/api/referrals/{id}/messages', { params: { path: { id }, query: { after: pageParam } }, signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const useAttachments = (id: string) =>
  useQuery({
    queryKey: attachmentsKey(id),
    queryFn: ({ signal }) =>
      answer(client.GET('/api/referrals/{id}/attachments', { params: { path: { id } }, signal })),
  });

export const useFollowUps = (id: string) =>
  useQuery({
    queryKey: followUpsKey(id),
    queryFn: ({ signal }) => answer(client.GET('/api/referrals/{id}/follow-ups', { params: { path: { id } }, signal })),
  });

export const useDueFollowUps = () =>
  useQuery({
    queryKey: dueFollowUpsKey,
    queryFn: ({ signal }) => answer(client.GET('/api/referrals/follow-ups-due', { signal })),
  });

type Keyed = { 'Idempotency-Key': string };
const under = (key: string) => commandHeaders({ key }) as Keyed;

export const writeMessage = (id: string, body: Schema<'WriteReferralMessageDto'>, key: string) =>
  answer(client.POST('/api/referrals/{id}/messages', { params: { path: { id }, header: under(key) }, body }));

export const markRead = (id: string, upTo: string, key: string) =>
  answer(
    client.POST('/api/referrals/{id}/messages/read', { params: { path: { id }, header: under(key) }, body: { upTo } }),
  );

export const recordFollowUp = (id: string, body: RecordFollowUp, key: string) =>
  answer(client.POST('/api/referrals/{id}/follow-ups', { params: { path: { id }, header: under(key) }, body }));

export const removeAttachment = (id: string, attachmentId: string) =>
  answer(client.DELETE('/api/referrals/{id}/attachments/{attachmentId}', { params: { path: { id, attachmentId } } }));

export const contentAddress = (id: string, attachmentId: string) =>
  `/api/referrals/${id}/attachments/${attachmentId}/content`;
