/** Verbs that govern what follows wherever they stand in a clause. Alternatives of a regular expression. */
export const GOVERNING =
  '开展|提供|取得|招录|招聘|完成|推荐|举办|接受|新建|建成|创建|打造|选聘|选派|引进|新增|实现|报送|吸纳|达成';

/** Words that are a verb at the beginning of a clause and as likely part of a noun elsewhere (`调解满意度`). */
export const LEADING = '办理|组织|建设|培育|培养|配备|发展|化解|受理|发放|制作|建立|设立|制定';

/** Verbs that name an event just as well, so that they may stay in a name (`培训调解员`). */
export const EVENTS = '培训|调解|走访|评选|表彰';

/** Verbs of delivery: a bare number of their object is a target. */
export const DELIVERY =
  '提供|办理|招录|招聘|新建|建成|创建|打造|培育|培训|选聘|引进|新增|举办|开展|完成|化解|受理|走访|发放|配备|评选|报送';
