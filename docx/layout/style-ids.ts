/** The styles of our documents: their ids in the file, and the names a bureau sees in Word. */
export const STYLES = {
  banner: { id: 'GovBanner', name: '发文机关标志' },
  number: { id: 'GovNumber', name: '发文字号' },
  title: { id: 'GovTitle', name: '公文标题' },
  addressees: { id: 'GovAddressees', name: '主送机关' },
  body: { id: 'GovBody', name: '公文正文' },
  heading1: { id: 'GovHeading1', name: '公文一级标题' },
  heading2: { id: 'GovHeading2', name: '公文二级标题' },
  heading3: { id: 'GovHeading3', name: '公文三级标题' },
  attachmentNote: { id: 'GovAttachmentNote', name: '附件说明' },
  signature: { id: 'GovSignature', name: '公文落款' },
  date: { id: 'GovDate', name: '成文日期' },
  note: { id: 'GovNote', name: '数据说明' },
  copies: { id: 'GovCopies', name: '版记' },
  pageNumber: { id: 'GovPageNumber', name: '公文页码' },
  attachment: { id: 'GovAttachment', name: '附件序号' },
  attachmentTitle: { id: 'GovAttachmentTitle', name: '附件标题' },
  tableCaption: { id: 'GovTableCaption', name: '表题' },
  tableHead: { id: 'GovTableHead', name: '表头文字' },
  tableText: { id: 'GovTableText', name: '表内文字' },
} as const;

/** The table style: lines and cell margins. */
export const TABLE_STYLE = { id: 'GovTable', name: '台账表格' } as const;
