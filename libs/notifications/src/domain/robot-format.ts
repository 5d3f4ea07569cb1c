import type { Provider } from './robot-address';

/** What a group reads, in words already; made by texts/robot-message from codes and numbers only (R-WH-01). */
export interface RobotMessage {
  title: string;
  lines: string[];
  /** The word of the link. */
  action: string;
  link: string;
  /** Everybody in the group is called: danger to life or safety. */
  callAll: boolean;
}

export interface Stamp {
  timestamp: string;
  sign: string;
}

const limits = { wecomText: 2_048, wecomMarkdown: 4_096, dingtalk: 20_000, feishu: 20_480 } as const;

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** Cuts between characters, and says with … that it did. Limits count bytes: one Han character is three. */
export function cutToBytes(text: string, limit: number): string {
  if (byteLength(text) <= limit) return text;
  let kept = '';
  let left = limit - byteLength('…');
  for (const character of text) {
    left -= byteLength(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The link always survives: what stands before it is cut. */
function withLink(before: string, after: string, limit: number): string {
  return cutToBytes(before, limit - byteLength(after)) + after;
}

/** A robot that only takes messages with its keyword gets it at the end, unless it is there already. */
function withKeyword(lines: readonly string[], keyword: string | null): string[] {
  const isThere = !keyword || lines.some((line) => line.includes(keyword));
  return isThere ? [...lines] : [...lines, keyword];
}

/** The body of one message as domain.md 4.3 gives it. `stamp`: only Feishu carries it in the body. */
export function robotBody(
  provider: Provider,
  message: RobotMessage,
  keyword: string | null,
  stamp: Stamp | null,
): Record<string, unknown> {
  const { title, action, link, callAll } = message;
  const lines = withKeyword(message.lines, title.includes(keyword ?? '') ? null : keyword);
  const plain = (limit: number): string => withLink([`【${title}】`, ...lines].join('\n'), `\n${link}`, limit);
  switch (provider) {
    case 'wecom':
      return callAll
        ? { msgtype: 'text', text: { content: plain(limits.wecomText), mentioned_mobile_list: ['@all'] } }
        : {
            msgtype: 'markdown',
            markdown: {
              content: withLink(
                [`**${title}**`, ...lines.map((line) => `>${line}`)].join('\n'),
                `\n[${action}](${link})`,
                limits.wecomMarkdown,
              ),
            },
          };
    case 'dingtalk':
      return {
        msgtype: 'actionCard',
        actionCard: {
          title,
          text: cutToBytes([`### ${title}`, ...lines].join('\n\n'), limits.dingtalk - 1_000),
          btnOrientation: '0',
          singleTitle: action,
          singleURL: link,
        },
      };
    case 'feishu': {
      const call = callAll ? '<at user_id="all"></at>\n' : '';
      return { ...stamp, msg_type: 'text', content: { text: call + plain(limits.feishu - 1_000) } };
    }
  }
}
