import type { Member } from '@app/live-protocol';

/** Words that say what troubles the people served; a shared screen never shows them (design 5). */
const sensitive = /失独|特需|残障|残疾|失能|失智|精神|智障|临终|困境/g;
const kinds =
  /(社会工作|社工|志愿者?|家庭|儿童|青少年|老年人?|长者|为老|助老|养老|心理|记忆|陪伴|赋能|综合|公益|关爱|支持|援助|服务|发展|促进)*(中心|服务社|协会|合作社|社|站|会所|工作室)$/;

const withoutNote = (name: string) => name.replace(/[（(][^（()）]*[)）]/g, '').trim();

/** The whole name for a shared screen, without its bracket and without words that say what troubles the people served. */
export const openOrganizationName = (name: string): string => withoutNote(name).replace(sensitive, '') || name;

/** 拾光记忆关爱中心（示例） → 拾光. A name that is nothing but its kind stays whole. */
export function shortOrganizationName(name: string): string {
  const whole = withoutNote(name);
  const open = openOrganizationName(name).replace(/^示例(?=.{2,})/, '');
  const short = open.replace(kinds, '');
  return short.length >= 2 ? short.slice(0, 6) : open || whole || name;
}

/** Seat labels: the organisation's short name, with the person's name only where an organisation sends several. */
export function seatLabels(members: readonly Member[]): Map<string, string> {
  const shorts = new Map<string, string>();
  const wholeNames = new Map<string, Set<string>>();
  for (const { organization } of members) {
    const short = shortOrganizationName(organization.name);
    shorts.set(organization.name, short);
    wholeNames.set(short, (wholeNames.get(short) ?? new Set()).add(organization.name));
  }
  const seats = new Map<string, number>();
  for (const { organization } of members) seats.set(organization.name, (seats.get(organization.name) ?? 0) + 1);
  return new Map(
    members.map((member) => {
      const { name } = member.organization;
      const short = shorts.get(name) ?? name;
      const base = (wholeNames.get(short)?.size ?? 1) > 1 ? name : short;
      return [member.id, (seats.get(name) ?? 1) > 1 ? `${base} ${member.displayName}` : base];
    }),
  );
}
