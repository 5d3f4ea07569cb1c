import { bodiesFor, standingAt } from '../../referrals/support/machine';
import { aDraft, draft, good, newCode, step, twoOrganizations, type Standing } from '../../referrals/two-organizations';
import type { PrepareRows } from '../access-rows';

/** What the side that refers may do with a referral that is under way. */
export const prepare: PrepareRows = async (app) => {
  const network = await twoOrganizations(app);
  const bodies = bodiesFor(network.strangers.id);
  const own = { nobody: 401, stranger: 404, withoutRight: 403, allowed: 200 };
  const row = (action: string, prepared: () => Promise<Standing>) => ({
    operation: `POST /api/referrals/{id}/${action}`,
    request: async () => {
      const { id, version } = await prepared();
      return { path: `/api/referrals/${id}/${action}`, body: bodies[action] ?? {}, version };
    },
    ...own,
  });
  const at = (name: string, change?: object) => () => standingAt(network, name, change);
  const member = (code: string) => ({ personCode: code, group: 'child', sex: 'female', ageBand: '6-9' });
  const { personCode: _code, details: _details, group: _group, sex: _sex, ageBand: _band, ...common } = draft;
  const { household: _household, language: _language, ...shared } = common;
  return {
    stranger: network.stranger,
    withoutRight: network.colleague,
    allowed: network.worker,
    rows: [
      row('provide-information', at('received info-requested')),
      row('cancel', at('in-progress')),
      row('approve-forward', at('received forward-proposed')),
      row('refuse-forward', at('received forward-proposed')),
      row('dispute', at('completed outcome-returned')),
      row('mark-in-error', at('requested')),
      row('also', at('requested')),
      row('split', at('received')),
      row('convert', at('accepted', { mode: 'consultation' })),
      row('extend', at('requested')),
      row('change-urgency', at('requested')),
      row('record-notice', () => withoutConsent(network)),
      {
        operation: 'POST /api/referrals/household',
        request: () => ({
          path: '/api/referrals/household',
          body: { ...shared, members: [member(newCode()), member(newCode())] },
        }),
        nobody: 401,
        stranger: 201,
        withoutRight: 201,
        allowed: 201,
      },
    ],
  };
};

/** Sent by the worker on a duty, with nobody's consent. */
export async function withoutConsent(network: Awaited<ReturnType<typeof twoOrganizations>>): Promise<Standing> {
  const basis = { legalBasis: 'statutory-duty', basisReason: 'child-harm-suspected' };
  const { id } = await aDraft(network, basis);
  good(await network.worker.get(`/api/referrals/${id}/preview`));
  return good(await step(network.worker, id, 'send'));
}
