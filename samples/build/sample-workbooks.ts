import ExcelJS from 'exceljs';
import { foundation } from '../data/foundation';
import { foundationProgress } from '../data/foundation-progress';
import { innovation } from '../data/innovation';
import { innovationProgress } from '../data/innovation-progress';
import { institutionBuilding } from '../data/institution-building';
import { institutionBuildingProgress } from '../data/institution-building-progress';
import { keyProjects } from '../data/key-projects';
import { keyProjectsProgress } from '../data/key-projects-progress';
import { addInfoLogSheet } from './info-log-sheet';
import { addInspectionLogSheet } from './inspection-log-sheet';
import { addProjectYearSheet } from './project-year-sheet';
import { addQuotaSheet } from './quota-sheet';
import { addRulesSheet } from './rules-sheet';
import { addUnitDirectorySheet } from './unit-directory-sheet';

/** A workbook of this folder and how to build it afresh. */
export interface SampleWorkbook {
  readonly fileName: string;
  readonly build: () => ExcelJS.Workbook;
}

export const sampleWorkbooks: readonly SampleWorkbook[] = [
  { fileName: '安居区司法局2023信息任务分配表.xlsx', build: quotaWorkbook },
  { fileName: '绵阳市司法局2023四个项目年台账.xlsx', build: projectYearsWorkbook },
];

function quotaWorkbook(): ExcelJS.Workbook {
  const workbook = newWorkbook();
  addQuotaSheet(workbook);
  addInfoLogSheet(workbook);
  return workbook;
}

function projectYearsWorkbook(): ExcelJS.Workbook {
  const workbook = newWorkbook();
  addProjectYearSheet(workbook, institutionBuilding, institutionBuildingProgress);
  addProjectYearSheet(workbook, foundation, foundationProgress);
  addProjectYearSheet(workbook, innovation, innovationProgress);
  addProjectYearSheet(workbook, keyProjects, keyProjectsProgress);
  addUnitDirectorySheet(workbook);
  addInspectionLogSheet(workbook);
  addRulesSheet(workbook);
  return workbook;
}

/** Dates and author are fixed so that two builds differ in nothing. */
function newWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '台账通';
  workbook.lastModifiedBy = '台账通';
  workbook.created = new Date('2023-07-01T00:00:00Z');
  workbook.modified = workbook.created;
  return workbook;
}
