#!/usr/bin/env python3
"""Screens rows under Apache Spark, with `cordon screen -` as the worker.

    spark-submit --files lists.snapshot,cordon screen.py sql|rdd rows.tsv results [local[2]]

Both ways write the same lines, one a row, in any order of the rows.
"""
import os
import shutil
import sys

from pyspark.sql import SparkSession

COLUMNS = ["id", "name", "schema", "country", "birthDate"]
FIELDS = ["key", "outcome", "score", "lists", "match_id", "match_name", "matches", "decision", "error"]
# Files that are shipped with --files stand in the worker's own folder.
WORKER = "sh -c 'chmod +x cordon 2>/dev/null; exec ./cordon screen - --snapshot lists.snapshot --columns " + ",".join(COLUMNS) + "'"


def by_sql(spark, path):
    """TRANSFORM starts the worker once a partition and needs no Python there."""
    rows = spark.read.csv(path, sep="\t", quote="", escape="", schema=", ".join(f"{c} string" for c in COLUMNS))
    rows.createOrReplaceTempView("customers")
    answers = spark.sql(
        f"SELECT TRANSFORM ({', '.join(COLUMNS)}) USING \"{WORKER}\" AS ({', '.join(f'{f} string' for f in FIELDS)}) FROM customers")
    return answers.rdd.map(lambda row: "\t".join("" if cell is None or cell == "\\N" else cell for cell in row))


def by_pipe(spark, path):
    return spark.sparkContext.textFile(path, minPartitions=8).pipe(WORKER, checkCode=True)


def main():
    way, path, output = sys.argv[1:4]
    spark = SparkSession.builder.appName("cordon").getOrCreate()
    shutil.rmtree(output, ignore_errors=True)
    {"sql": by_sql, "rdd": by_pipe}[way](spark, path).saveAsTextFile("file://" + os.path.abspath(output))
    spark.stop()


if __name__ == "__main__":
    main()
