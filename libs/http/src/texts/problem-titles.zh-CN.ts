export const problemTitles = {
  400: '请求读不懂',
  401: '请先登录',
  403: '不允许这样做',
  404: '没有找到',
  408: '请求用时太久',
  409: '现在的状态做不了',
  412: '别人刚改过这一条',
  413: '发来的内容太大',
  415: '不支持这种内容类型',
  422: '不符合约定',
  428: '缺少版本（If-Match）',
  429: '试得太多次了',
  500: '我们这边出了错',
  503: '服务暂时用不了',
  other: '没有接受',
};

/** The statuses that have words, in every language the same. */
export type ProblemTitles = Readonly<Record<keyof typeof problemTitles, string>>;
