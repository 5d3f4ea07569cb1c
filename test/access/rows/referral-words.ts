import { newId } from '@app/kernel';
import { aPdf } from '../../files/sample-files';
import { attach } from '../../referrals/attaching';
import { aReferral, good, today, twoOrganizations } from '../../referrals/two-organizations';
import type { PrepareRows } from '../access-rows';

/** What is said beside the steps of a referral. The colleague is a worker of the source who does not hold the case. */
export const prepare: PrepareRows = async (app) => {
  const network = await twoOrganizations(app);
  const { id } = await aReferral(network, 'accepted');
  const to = (path: string, body?: unknown) => () => ({ path: `/api/referrals/${id}${path}`, body });
  const attached = async (): Promise<string> => good(await attach(network.worker, id, { content: aPdf() })).id;
  const reading = { nobody: 401, stranger: 404, withoutRight: 200, allowed: 200 };
  const writing = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 201 };
  const followUp = { kind: 'interim', onDate: today(), channel: 'phone', withWhom: ['family'] };
  return {
    stranger: network.stranger,
    withoutRight: network.colleague,
    allowed: network.worker,
    rows: [
      {
        operation: 'GET /api/referrals/follow-ups-due',
        request: () => ({ path: '/api/referrals/follow-ups-due' }),
        ...reading,
        stranger: 200,
      },
      { operation: 'GET /api/referrals/{id}/messages', request: to('/messages'), ...reading },
      { operation: 'POST /api/referrals/{id}/messages', request: to('/messages', { text: '您好' }), ...writing },
      {
        // Who may not read them marks nothing.
        operation: 'POST /api/referrals/{id}/messages/read',
        request: to('/messages/read', { upTo: newId() }),
        nobody: 401,
        stranger: 404,
        withoutRight: 204,
        allowed: 204,
      },
      { operation: 'GET /api/referrals/{id}/attachments', request: to('/attachments'), ...reading },
      {
        // Without a file: it is let in, and then told what is missing.
        operation: 'PUT /api/referrals/{id}/attachments/{attachmentId}',
        request: to(`/attachments/${newId()}`),
        ...writing,
        allowed: 400,
      },
      {
        operation: 'GET /api/referrals/{id}/attachments/{attachmentId}/content',
        request: async () => to(`/attachments/${await attached()}/content`)(),
        ...reading,
        withoutRight: 404,
      },
      {
        operation: 'DELETE /api/referrals/{id}/attachments/{attachmentId}',
        request: async () => to(`/attachments/${await attached()}`)(),
        ...writing,
        allowed: 204,
      },
      { operation: 'GET /api/referrals/{id}/follow-ups', request: to('/follow-ups'), ...reading },
      { operation: 'POST /api/referrals/{id}/follow-ups', request: to('/follow-ups', followUp), ...writing },
    ],
  };
};
